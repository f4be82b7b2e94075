import * as vscode from 'vscode';
import { lengthOf, toRange, toSpan } from '../../conversions';
import { Disposable } from '../../util/dispose';
import { editorsOf } from '../../util/editors';
import type { FeatureContext } from '../feature';
import { PaintedEditors } from './painted-editors';
import { Region } from './region';
import { noSpans, styledSpans, styleNames, type StyledSpans, type StyleName } from './spans';
import type { Painter } from './styles';

/** Keeps the decorations of all visible editors in step with the store, in and around their visible ranges. */
export class Highlighter extends Disposable {
  private readonly regions = new WeakMap<vscode.TextEditor, Region>();
  private readonly editors = this.register(
    new PaintedEditors(styleNames, (editor, edit) => {
      const region = this.regions.get(editor);
      if (region) this.regions.set(editor, region.edited(edit));
    }),
  );

  constructor(
    private readonly context: Pick<FeatureContext, 'store' | 'settings'>,
    private readonly painter: Painter<StyleName>,
  ) {
    super();
    const { store, settings } = context;
    this.register(painter);
    if (painter.onDidReset) this.register(painter.onDidReset(() => this.repaint()));
    this.register(store.onDidRead((uri) => editorsOf({ uri }).forEach((editor) => this.update(editor))));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.updateAll()));
    this.register(vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled(textEditor)));
    this.register(
      settings.onDidChange((names) => {
        if (names.has('highlights')) this.updateAll();
      }),
    );
    this.updateAll();
  }

  private repaint(): void {
    this.editors.clear();
    this.updateAll();
  }

  private updateAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.update(editor);
  }

  private scrolled(editor: vscode.TextEditor): void {
    if (!this.regions.get(editor)?.covers(toSpan(editor.document, editor.visibleRanges))) this.update(editor);
  }

  private update(editor: vscode.TextEditor): void {
    const spans = this.spansOf(editor);
    // Until the new result comes, the editor moves the shown decorations with the text.
    if (!spans) return;
    for (const style of this.editors.of(editor).replace(spans)) {
      this.painter.paint(
        editor,
        style,
        spans[style].map((span) => toRange(editor.document, span)),
      );
    }
  }

  /** Undefined if the result is of an older version. */
  private spansOf(editor: vscode.TextEditor): StyledSpans | undefined {
    const { store, settings } = this.context;
    const { document } = editor;
    const annotated = store.newest(document);
    if (!annotated || !settings.values.highlights) return noSpans;
    if (annotated.version !== document.version) return undefined;
    return styledSpans(store.entries(annotated), this.regionOf(editor).span);
  }

  /** The region already painted if it covers what is visible, else a new one. */
  private regionOf(editor: vscode.TextEditor): Region {
    const visible = toSpan(editor.document, editor.visibleRanges);
    const known = this.regions.get(editor);
    const region = known?.covers(visible) ? known : Region.around(visible, lengthOf(editor.document));
    this.regions.set(editor, region);
    return region;
  }
}
