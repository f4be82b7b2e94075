// code-server around VS Code, as a person uses it: with the packaged extension installed, and webviews that work.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { codeServer, serverNode } from './paths';
import { start, waitForOutput, type Running } from './processes';
import { calmSettings } from './server';

export interface Options {
  /** Keeps settings, state and extensions; made where it is missing. */
  readonly data: string;
  readonly vsix: string;
  readonly folder: string;
}

/** Starts it, and resolves with its address once it answers. */
export async function startCodeServer(options: Options): Promise<Running & { readonly url: string }> {
  const { data, vsix, folder } = options;
  const own = [`--user-data-dir=${data}`, `--extensions-dir=${join(data, 'extensions')}`, `--config=${join(data, 'config.yaml')}`];
  writeFirstSettings(data);
  await installExtension(vsix, own);
  const running = start(serverNode(), [
    codeServer,
    ...own,
    '--auth=none',
    '--bind-addr=127.0.0.1:0',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    folder,
  ]);
  try {
    const listening = await waitForOutput(running, /HTTP server listening on (http:\S+)/u, 60_000);
    return { ...running, url: listening[1]! };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function installExtension(vsix: string, own: readonly string[]): Promise<void> {
  const installing = start(serverNode(), [codeServer, ...own, '--force', '--install-extension', vsix]);
  const { child } = installing;
  if (child.exitCode === null) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`The extension was not installed:\n${installing.output()}`);
}

/** A first view without anything that is not the article; what a person changes later stays. */
function writeFirstSettings(data: string): void {
  const settings = join(data, 'User', 'settings.json');
  if (existsSync(settings)) return;
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(settings, `${JSON.stringify(calmSettings, null, 2)}\n`);
}
