// Packs the extension into a .vsix, as `npm run package` does.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { thirdPartyNotices, type Metafile } from './notices';
import { firstView, repository } from './paths';

/** The extension's page, relative to the repository. README.md is for its developers. */
const readme = 'docs/extension.md';

/**
 * Returns the file's path. dist/ must be built.
 * Throws where the licence of a bundled package is not allowed, and with vsce's words when something that the manifest
 * names is missing.
 */
export function packageExtension(): string {
  mkdirSync(join(repository, 'out'), { recursive: true });
  writeNotices();
  const file = join(repository, 'out', 'source-annotator.vsix');
  // There is no public repository that relative links could lead to.
  pack(repository, file, [`--readme-path=${readme}`, '--allow-missing-repository', '--no-rewrite-relative-links']);
  return file;
}

/**
 * Writes the notices of all that is bundled, for the extension and the npm package alike. dist/ must be built.
 * Throws where the licence of a bundled package is not allowed.
 */
export function writeNotices(): void {
  const metafiles = ['extension', 'cli', 'lib'].map(metafile);
  writeFileSync(join(repository, 'dist', 'third-party-notices.txt'), thirdPartyNotices(metafiles, repository));
}

/** Packs the extension of `npm start` alone; returns the file's path. */
export function packageFirstView(): string {
  const file = join(repository, 'out', 'first-view.vsix');
  pack(firstView, file, ['--allow-missing-repository', '--skip-license']);
  return file;
}

/** Packs the folder of an extension without dependencies. */
function pack(folder: string, file: string, options: readonly string[]): void {
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  // All code is bundled, so no dependency is packed.
  const args = [vsce, 'package', '--no-dependencies', ...options, '--out', file];
  const result = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The extension was not packed:\n${result.stdout}${result.stderr}`);
}

function metafile(bundle: string): Metafile {
  return JSON.parse(readFileSync(join(repository, 'dist', `${bundle}.meta.json`), 'utf8')) as Metafile;
}
