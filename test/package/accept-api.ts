// `npm run api`: takes what is public now for reviewed.
import { copyFileSync } from 'node:fs';
import { buildLibraryTypes, builtReport, reports, reviewedReport } from './library-types';

buildLibraryTypes();
for (const name of reports) copyFileSync(builtReport(name), reviewedReport(name));
