import * as vscode from 'vscode';
import { AnnotationStore } from './annotations';
import { registerCommands } from './features/commands';
import { registerExport } from './features/export';
import type { FeatureContext } from './features/feature';
import { registerHighlights } from './features/highlights';
import { registerStatus } from './features/status';
import { Settings } from './settings';

const features: readonly ((context: FeatureContext) => void)[] = [
  registerHighlights,
  registerStatus,
  registerCommands,
  registerExport,
];

export function activate(context: vscode.ExtensionContext): void {
  const { subscriptions } = context;
  const log = vscode.window.createOutputChannel('Source Annotator', { log: true });
  const settings = new Settings();
  const store = new AnnotationStore(settings, log);
  subscriptions.push(log, settings, store);
  for (const register of features) register({ store, settings, log, state: context.workspaceState, subscriptions });
}
