// Installs the real VS Code into this folder, once for every version of package-lock.json.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { hostFolder, serverNode, vscodeFolder } from './paths';

/**
 * Makes sure that the VS Code of this folder is there. Returns at once when it is.
 * Throws with npm's own words when the installation fails.
 */
export function ensureHost(): void {
  const lock = readFileSync(join(hostFolder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  // In node_modules, so that it disappears when the packages are deleted or replaced.
  const marker = join(hostFolder, 'node_modules', `.installed-${hash}`);
  if (existsSync(marker)) return;

  process.stderr.write('Installing VS Code for tests and npm start (once, about 1 GB on disk) …\n');
  // No scripts: they compile native modules that nothing here needs, with compilers that not everybody has.
  npm(['ci', '--ignore-scripts'], hostFolder);
  // Not `ci`: the lock file that comes with it is not quite complete.
  npm(['install', '--omit=dev', '--ignore-scripts'], vscodeFolder);
  if (!existsSync(serverNode())) {
    throw new Error(
      `VS Code's server has no Node.js 24 for ${process.platform}-${process.arch} here: ` +
        'run this with Node.js 24, or use an installed VS Code with --desktop.',
    );
  }
  writeFileSync(marker, '');
}

function npm(args: readonly string[], folder: string): void {
  // npm passes its own path to its scripts. Called directly, we take the one on the path.
  const script = process.env['npm_execpath'];
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []];
  const options = ['--no-progress', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(command, [...first, ...args, ...options], { cwd: folder, encoding: 'utf8' });
  if (result.error) throw new Error(`npm did not start: ${result.error.message}`);
  if (result.status !== 0) {
    const words = firstLines(result.stderr || result.stdout);
    throw new Error(`VS Code was not installed: "npm ${args.join(' ')}" failed in ${folder}.\n${words}`);
  }
}

/** npm's own error message, without the help and the stack below it. */
function firstLines(text: string): string {
  return text.split('\n').slice(0, 10).join('\n');
}
