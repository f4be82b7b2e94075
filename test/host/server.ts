// VS Code's own server with a private data folder, for the tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBehindGate, type GatedServer } from './gated-server';
import { serverNode, vscodeServer } from './paths';

/** What the page does, beside opening the folder. Paths are absolute. */
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
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'editor.wordWrap': 'on',
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'remote.restoreForwardedPorts': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
};

/**
 * Starts the server; `data` is a folder that only this run uses. Rejects with the server's words when it does not
 * start.
 */
export function startServer(data: string): Promise<GatedServer> {
  const args = [
    vscodeServer,
    // The gate asks for a token.
    '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    '--telemetry-level=off',
    '--disable-workspace-trust',
    // Lets the page take a payload: the extension under development and its tests.
    '--enable-smoke-test-driver',
  ];
  const command = (socket: string): readonly string[] => [serverNode(), ...args, `--socket-path=${socket}`];
  return startBehindGate(command, /Extension host agent listening on/u);
}

/** Writes the user's settings into a data folder, before the server starts. */
export function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** The address of a workbench. */
export function workbenchUrl(server: GatedServer, workbench: Workbench): string {
  const remote = (path: string): string => `vscode-remote://${server.authority}${path}`;
  const payload: (readonly [string, string])[] = [['skipWelcome', 'true']];
  if (workbench.extensionDevelopmentPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(workbench.extensionDevelopmentPath)]);
  }
  if (workbench.extensionTestsPath !== undefined) {
    payload.push(['extensionTestsPath', remote(workbench.extensionTestsPath)]);
  }
  const query = new URLSearchParams({
    token: server.token,
    folder: workbench.folder,
    payload: JSON.stringify(payload),
  });
  return `http://${server.authority}/?${query.toString()}`;
}
