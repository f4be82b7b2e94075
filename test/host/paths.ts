// Where things are: in the repository, and in this folder once ensureHost() has installed it.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const hostFolder = fileURLToPath(new URL('.', import.meta.url));
export const repository = join(hostFolder, '..', '..');
export const seeds = join(repository, 'seeds');
/** The extension that opens an article at the start. */
export const firstView = join(hostFolder, 'first-view');
/** Test bundle, built by `node esbuild.mjs --tests`. */
export const testBundle = join(repository, 'dist', 'test', 'index.js');

const modules = join(hostFolder, 'node_modules');
export const codeServer = join(modules, 'code-server', 'out', 'node', 'entry.js');
export const vscodeFolder = join(modules, 'code-server', 'lib', 'vscode');
export const vscodeServer = join(vscodeFolder, 'out', 'server-main.js');

/** The major version of Node.js that this VS Code runs on. */
const nodeMajor = '24';

/** A Node.js that can run VS Code's server: the one that runs us, or the one that came with the host. */
export function serverNode(): string {
  if (process.versions.node.startsWith(`${nodeMajor}.`)) return process.execPath;
  return join(modules, `node-linux-${process.arch}`, 'bin', 'node');
}
