/** Made by esbuild.mjs: imports every spec of this folder. */
declare module 'virtual:specs' {}
/** Mocha's build for browsers; sets the globals that @types/mocha declares. */
declare module 'mocha/mocha.js' {}
declare module 'assert/' {
  import assert from 'node:assert';
  export = assert;
}
