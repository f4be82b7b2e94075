// The extension as vscode.dev runs it. VS Code takes the web worker host where a manifest has `browser` and no `main`.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { repository, testBundle } from './paths';

export interface WebExtension {
  readonly folder: string;
  /** Tests run in the host of the extension that they lie in. */
  readonly testBundle: string;
}

/** Copies what the package would hold, less `main`, and the test bundle if it is built, into the folder. */
export async function copyWithoutMain(folder: string): Promise<WebExtension> {
  for (const file of await listFiles({ cwd: repository, packageManager: PackageManager.None })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(repository, file), join(folder, file));
  }
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Record<string, unknown>;
  delete manifest['main'];
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const copiedBundle = join(folder, relative(repository, testBundle));
  if (existsSync(testBundle)) cpSync(testBundle, copiedBundle);
  return { folder, testBundle: copiedBundle };
}
