// For `npm pack` and `npm publish`: makes the files that the package has beside the bundles.
import { writeNotices } from '../host/package-extension';
import { buildLibraryTypes } from './library-types';

writeNotices();
buildLibraryTypes();
