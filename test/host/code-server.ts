// code-server around VS Code, as a person uses it: with the packaged extension installed, and webviews that work.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { startBehindGate, type GatedServer } from './gated-server';
import { codeServer, serverNode } from './paths';
import { start } from './processes';
import { calmSettings } from './server';

export interface Options {
  /** Keeps settings, state and extensions; made where it is missing. */
  readonly data: string;
  /** Packed extensions to install. */
  readonly extensions: readonly string[];
  readonly folder: string;
  /** The preferred port. Any free port by default. */
  readonly port?: number;
}

/** Starts it, and resolves once it answers. Where the port is taken it has another. */
export async function startCodeServer(options: Options): Promise<GatedServer & { readonly url: string }> {
  const { data, extensions, folder, port = 0 } = options;
  const own = [
    `--user-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    `--config=${join(data, 'config.yaml')}`,
  ];
  // Settings and open files are private.
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFirstSettings(data);
  await install(extensions, own);
  const command = (socket: string): readonly string[] => [
    serverNode(),
    codeServer,
    ...own,
    // The gate asks for a token.
    '--auth=none',
    `--socket=${socket}`,
    // It would let pages through to every other port of the machine.
    '--disable-proxy',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    folder,
  ];
  const server = await startBehindGate(command, /HTTP server listening on/u, port);
  const query = new URLSearchParams({ token: server.token, folder });
  return { ...server, url: `http://${server.authority}/?${query.toString()}` };
}

async function install(extensions: readonly string[], own: readonly string[]): Promise<void> {
  const asked = extensions.map((vsix) => `--install-extension=${vsix}`);
  const installing = start(serverNode(), [codeServer, ...own, '--force', ...asked]);
  const { child } = installing;
  if (child.exitCode === null) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`The extensions were not installed:\n${installing.output()}`);
}

/** A first view with the article only. Later changes by a person stay. */
function writeFirstSettings(data: string): void {
  const settings = join(data, 'User', 'settings.json');
  if (existsSync(settings)) return;
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(settings, `${JSON.stringify(calmSettings, null, 2)}\n`);
}
