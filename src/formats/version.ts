import { version as packaged } from '../../package.json';

/** Of this package: `0.1.0`, with or without what semantic versioning lets follow. */
export const version: string = packaged;
