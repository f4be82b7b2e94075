// VS Code's server with a private data folder, on a free port of 127.0.0.1.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverNode, vscodeServer } from './paths';
import { start, waitForOutput, type Running } from './processes';

export interface Server {
  /** Host and port: `127.0.0.1:41234`. */
  readonly authority: string;
  stop(): Promise<void>;
}

/** What the page is asked to do, beside opening the folder. Paths are absolute. */
export interface Workbench {
  readonly folder: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
}

/** Settings for a view without anything that is not the article. */
export const calmSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'editor.wordWrap': 'on',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
};

/** Starts the server; `data` is a folder that only this run uses. Rejects with the server's words when it does not start. */
export async function startServer(data: string, extraArgs: readonly string[] = []): Promise<Server> {
  const args = [
    vscodeServer,
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    '--telemetry-level=off',
    '--disable-workspace-trust',
    // Lets the page take a payload: the extension under development and its tests.
    '--enable-smoke-test-driver',
    ...extraArgs,
  ];
  const running: Running = start(serverNode(), args);
  try {
    const listening = await waitForOutput(running, /Extension host agent listening on (\d+)/u, 60_000);
    return { authority: `127.0.0.1:${listening[1]}`, stop: () => running.stop() };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** Writes the user's settings into a data folder, before the server starts. */
export function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** The address of a workbench. */
export function workbenchUrl(server: Server, workbench: Workbench): string {
  const remote = (path: string): string => `vscode-remote://${server.authority}${path}`;
  const payload: (readonly [string, string])[] = [['skipWelcome', 'true']];
  if (workbench.extensionDevelopmentPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(workbench.extensionDevelopmentPath)]);
  }
  if (workbench.extensionTestsPath !== undefined) {
    payload.push(['extensionTestsPath', remote(workbench.extensionTestsPath)]);
  }
  const query = new URLSearchParams({ folder: workbench.folder, payload: JSON.stringify(payload) });
  return `http://${server.authority}/?${query.toString()}`;
}
