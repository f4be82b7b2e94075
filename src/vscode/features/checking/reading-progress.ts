import * as vscode from 'vscode';
import type { SourceSet } from '../../check/source-set';
import { disposeAll } from '../../util/dispose';

/** Milliseconds of reading before a notification tells of it. */
const patience = 800;

/** Shows how far the reading of sources is, and lets the reader cancel it, where it takes a while. */
export function showReading(set: SourceSet): void {
  setTimeout(() => {
    if (set.state === 'reading') void notify(set);
  }, patience);
}

function notify(set: SourceSet): Thenable<void> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Reading sources', cancellable: true };
  return vscode.window.withProgress(options, (progress, token) => {
    const { promise, done } = waiting();
    let shown = 0;
    const subscriptions = [
      token.onCancellationRequested(() => set.cancel()),
      set.onDidProgress(() => {
        const { read, all } = set.progress;
        const share = all === 0 ? 0 : Math.floor((read / all) * 100);
        if (share <= shown) return;
        progress.report({
          message: `${read.toLocaleString('en')} of ${all.toLocaleString('en')}`,
          increment: share - shown,
        });
        shown = share;
      }),
      set.onDidChange(() => {
        if (set.state !== 'reading') done();
      }),
      set.onDidDispose(done),
    ];
    return promise.then(() => disposeAll(subscriptions));
  });
}

function waiting(): { readonly promise: Promise<void>; readonly done: () => void } {
  let done = (): void => undefined;
  const promise = new Promise<void>((resolve) => (done = resolve));
  return { promise, done: () => done() };
}
