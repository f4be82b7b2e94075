import type { QuotationRole } from '../model';
