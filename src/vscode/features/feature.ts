import type * as vscode from 'vscode';
import type { AnnotationStore } from '../annotation-store';
import type { Article } from '../article';
import type { Checks } from '../check/checks';
import type { ChosenClaims } from '../chosen-claims';
import type { ListedClaims } from '../listed-claims';
import type { ModelLoader } from '../model-loader';
import type { ReviewLogs } from '../review/review-logs';
import type { Settings } from '../settings';

/** What a feature gets. Features share the store and know nothing of each other. */
export interface FeatureContext {
  readonly store: AnnotationStore;
  readonly chosen: ChosenClaims;
  readonly listed: ListedClaims;
  readonly settings: Settings;
  readonly article: Article;
  readonly checks: Checks;
  readonly models: Pick<ModelLoader, 'model' | 'problem'>;
  readonly reviewLogs: ReviewLogs;
  /** Of the extension, and so of the engine. */
  readonly version: string;
  readonly log: vscode.LogOutputChannel;
  /** Survives the window, per workspace. */
  readonly state: vscode.Memento;
  readonly subscriptions: vscode.Disposable[];
  /** Where the files of the extension are. */
  readonly extensionUri: vscode.Uri;
}
