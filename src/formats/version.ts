import { version as packaged } from '../../package.json';

/** The version of this package, such as `0.1.0`, in the form of semantic versioning. */
export const version: string = packaged;
