import * as vscode from 'vscode';
import { createAnnotator } from '../engine';
import { AnnotationStore, type CreateAnnotator } from './annotation-store';
import { Article } from './article';
import { Checks } from './check/checks';
import { PickedSources } from './check/picked-sources';
import { ChosenClaims } from './chosen-claims';
import { registerCheck } from './features/checking';
import { registerClaimsView } from './features/claims-view';
import { registerCommands } from './features/commands';
import { registerDeciding } from './features/deciding';
import { registerExplain } from './features/explain';
import { registerExport } from './features/export';
import type { FeatureContext } from './features/feature';
import { registerHighlights } from './features/highlights';
import { registerHover } from './features/hover';
import { registerNavigation } from './features/navigation';
import { registerStatus } from './features/status';
import { ListedClaims } from './listed-claims';
import { ModelLoader } from './model-loader';
import { ReviewLogs } from './review/review-logs';
import { Reviews } from './reviews';
import { Settings } from './settings';

const features: readonly ((context: FeatureContext) => void)[] = [
  registerHighlights,
  registerClaimsView,
  registerHover,
  registerNavigation,
  registerStatus,
  registerCommands,
  registerExport,
  registerExplain,
  registerDeciding,
  registerCheck,
];

export function activate(context: vscode.ExtensionContext): void {
  const { subscriptions } = context;
  const log = vscode.window.createOutputChannel('Source Annotator', { log: true });
  const { version } = context.extension.packageJSON as { readonly version: string };
  log.info(`Source Annotator ${version}`);
  const settings = new Settings();
  const models = new ModelLoader(vscode.Uri.joinPath(context.extensionUri, 'dist', 'english.bin'), log);
  const reviewLogs = new ReviewLogs(context, settings, log);
  const reviews = new Reviews(reviewLogs, (error, uri) => log.error(uri.toString(), error));
  const create: CreateAnnotator = async (format, anyLanguage) =>
    createAnnotator({ format, anyLanguage, model: await models.model() });
  const store = new AnnotationStore(settings, log, create, reviews);
  const chosen = new ChosenClaims(store);
  const article = new Article(store, settings);
  const listed = new ListedClaims();
  const { workspaceState: state, extensionUri } = context;
  const picked = new PickedSources(state);
  const checks = new Checks(store, settings, picked, log);
  subscriptions.push(log, settings, reviewLogs, reviews, store, chosen, article, picked, checks);
  const shared = {
    store,
    chosen,
    listed,
    settings,
    article,
    checks,
    models,
    reviewLogs,
    version,
    log,
    state,
    subscriptions,
    extensionUri,
  };
  for (const register of features) register(shared);
}
