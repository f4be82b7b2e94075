// `npm run api`: accepts the current public API as reviewed.
import { copyFileSync } from 'node:fs';
import { buildLibraryTypes, builtReport, reports, reviewedReport } from './library-types';

buildLibraryTypes();
for (const name of reports) copyFileSync(builtReport(name), reviewedReport(name));
