import * as vscode from 'vscode';
import { shownPath, type SourceSet } from '../../check/source-set';
import { shorten } from '../../presentation/text';
import { disposeAll } from '../../util/dispose';
import { plainMessage } from '../../util/plain-message';

/** Milliseconds of reading before a notification tells of it. */
const patience = 800;
/** Milliseconds until the notification changes again. */
const again = 100;

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
    let next = 0;
    const tell = (): void => {
      const { read, all, file } = set.progress;
      if (file === null || performance.now() < next) return;
      next = performance.now() + again;
      const share = (read / all) * 100;
      progress.report({ message: wordsOfProgress(read, all, file), increment: share - shown });
      shown = share;
    };
    tell();
    const subscriptions = [
      token.onCancellationRequested(() => set.cancel()),
      set.onDidProgress(tell),
      set.onDidChange(() => {
        if (set.state !== 'reading') done();
      }),
      set.onDidDispose(done),
    ];
    return promise.then(() => disposeAll(subscriptions));
  });
}

/** `12 of 300: tapes/council.txt` */
function wordsOfProgress(read: number, all: number, file: vscode.Uri): string {
  const count = all === 1 ? '' : `${(read + 1).toLocaleString('en')} of ${all.toLocaleString('en')}: `;
  return plainMessage(`${count}${shorten(shownPath(file), 60)}`);
}

function waiting(): { readonly promise: Promise<void>; readonly done: () => void } {
  let done = (): void => undefined;
  const promise = new Promise<void>((resolve) => (done = resolve));
  return { promise, done: () => done() };
}
