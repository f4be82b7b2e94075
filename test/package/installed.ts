// The package as an installation brings it: packed, and installed without a network in its own folder.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../host/paths';

export interface Installed {
  /** The folder of a program that uses the package. */
  readonly folder: string;
  /** Removes everything. */
  remove(): void;
}

/** Packs and installs. Throws with npm's words where it fails. */
export function installPackage(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-package-'));
  npm(['pack', '--silent', '--pack-destination', folder], repository);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm packed nothing.');
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${tarball}`], folder);
  cpSync(join(repository, 'examples'), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a file of the folder with Node.js, and returns what it prints. Throws with its errors where it fails. */
export function runNode(args: readonly string[], cwd: string): string {
  return run(process.execPath, args, cwd);
}

/** Relative paths of all files in a folder, sorted. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function npm(args: readonly string[], cwd: string): void {
  // Where npm runs us, it says which file it is; a shell would be needed for its name alone on Windows.
  const file = process.env['npm_execpath'];
  if (file === undefined) run('npm', args, cwd);
  else run(process.execPath, [file, ...args], cwd);
}

function run(file: string, args: readonly string[], cwd: string): string {
  const { status, error, stdout, stderr } = spawnSync(file, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${[file, ...args].join(' ')}: ${error?.message ?? ''}\n${stdout}${stderr}`);
  return stdout;
}
