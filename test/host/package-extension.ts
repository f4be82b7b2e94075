// Packs the extension into a .vsix, as `npm run package` does.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from './paths';

/** The manifest names no public repository, which relative links and pictures of the README would be rewritten to. */
const withoutRepository = ['--allow-missing-repository', '--no-rewrite-relative-links'];

/**
 * Returns the file's path. dist/ must be built.
 * Throws with vsce's words when something that the manifest names is missing.
 */
export function packageExtension(): string {
  const file = join(repository, 'out', 'source-annotator.vsix');
  mkdirSync(join(repository, 'out'), { recursive: true });
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  // All code is bundled, so no dependency is packed.
  const args = [vsce, 'package', '--no-dependencies', ...withoutRepository, '--out', file];
  const result = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The extension was not packed:\n${result.stdout}${result.stderr}`);
  return file;
}
