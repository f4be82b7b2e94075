import * as vscode from 'vscode';
import { toRange } from '../../conversions';
import { Disposable } from '../../util/dispose';
import { editorsOf } from '../../util/editors';
import type { FeatureContext } from '../feature';
import { marksOf, noMarks, rulerStyleNames, type RulerMarks, type RulerStyle } from './ruler-marks';
import { PaintedEditors } from './painted-editors';
import type { Painter } from './styles';

/** Marks all claims in the rulers of the visible editors. The marks follow the highlights in the text by a moment. */
export class Ruler extends Disposable {
  private readonly editors = this.register(new PaintedEditors(rulerStyleNames));

  constructor(
    private readonly context: Pick<FeatureContext, 'store' | 'settings'>,
    private readonly painter: Painter<RulerStyle>,
  ) {
    super();
    const { store, settings } = context;
    this.register(painter);
    this.register(store.onDidChange((uri) => void this.update(uri)));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.updateAll()));
    this.register(
      settings.onDidChange((names) => {
        if (names.has('highlights') || names.has('overviewRuler')) this.updateAll();
      }),
    );
    this.updateAll();
  }

  private updateAll(): void {
    const uris = new Map(vscode.window.visibleTextEditors.map(({ document: { uri } }) => [uri.toString(), uri]));
    for (const uri of uris.values()) void this.update(uri);
  }

  private async update(uri: vscode.Uri): Promise<void> {
    const document = editorsOf({ uri })[0]?.document;
    const marks = document && (await this.marksOf(document));
    if (!marks || this.isDisposed) return;
    for (const editor of editorsOf(document)) {
      for (const style of this.editors.of(editor).replace(marks)) {
        this.painter.paint(
          editor,
          style,
          marks[style].map((span) => toRange(document, span)),
        );
      }
    }
  }

  /** Undefined if the result is of an older version. The editors then move the shown marks with the text. */
  private async marksOf(document: vscode.TextDocument): Promise<RulerMarks | undefined> {
    const { store, settings } = this.context;
    const { highlights, overviewRuler } = settings.values;
    const annotated = store.current(document);
    if (!annotated || !highlights || !overviewRuler) return noMarks;
    const overview = await store.overviewAtRest(annotated);
    if (!overview || annotated.version !== document.version) return undefined;
    return marksOf(overview, annotated.found.length);
  }
}
