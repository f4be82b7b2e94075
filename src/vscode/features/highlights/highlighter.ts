import * as vscode from 'vscode';
import type { ClaimReader } from '../../claim-reader';
import { toRange } from '../../conversions';
import { Disposable } from '../../dispose';
import type { FeatureContext } from '../feature';
import { Painted } from './painted';
import { noSpans, styledSpans, styleNames, type StyledSpans } from './spans';
import { Styles } from './styles';

interface PaintedDocument {
  readonly painted: Painted;
  readonly editors: ReadonlySet<vscode.TextEditor>;
}

/** Shows ranges in a style; what it shows goes when it is disposed. */
export type Painter = Pick<Styles, 'paint' | 'dispose'>;

/** Keeps the decorations of all visible editors in step with the store. */
export class Highlighter extends Disposable {
  private styles: Painter;
  private readonly documents = new Map<string, PaintedDocument>();

  constructor(
    private readonly context: Pick<FeatureContext, 'store' | 'settings'>,
    private readonly reader: ClaimReader,
    private readonly createStyles: (withRuler: boolean) => Painter = (withRuler) => new Styles(withRuler),
  ) {
    super();
    const { store, settings } = context;
    this.styles = createStyles(settings.values.overviewRuler);
    this.register({ dispose: () => this.styles.dispose() });
    this.register(store.onDidChange((uri) => this.update(uri.toString())));
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.updateAll()));
    this.register(
      settings.onDidChange((names) => {
        if (names.has('overviewRuler')) this.restyle();
        if (names.has('highlights') || names.has('overviewRuler')) this.updateAll();
      }),
    );
    this.updateAll();
  }

  /** A decoration type cannot change, so these go with all that they show. */
  private restyle(): void {
    this.styles.dispose();
    this.styles = this.createStyles(this.context.settings.values.overviewRuler);
    this.documents.clear();
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const painted = this.documents.get(document.uri.toString())?.painted;
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      painted?.edit({ offset: rangeOffset, length: rangeLength, inserted: text.length });
    }
  }

  private updateAll(): void {
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
    for (const key of this.documents.keys()) {
      if (!visible.has(key)) this.documents.delete(key);
    }
    for (const key of visible) this.update(key);
  }

  private update(key: string): void {
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === key);
    const [editor] = editors;
    if (!editor) return;
    const known = this.documents.get(key);
    const spans = this.spansOf(editor.document);
    // Until the new result comes, what the editors show has moved with the text.
    if (!spans) return;
    const painted = known?.painted ?? new Painted(noSpans);
    const changed = painted.replace(spans);
    for (const one of editors) {
      const styles = known?.editors.has(one) ? changed : styleNames.filter((style) => spans[style].length > 0);
      for (const style of styles) {
        this.styles.paint(one, style, spans[style].map((span) => toRange(one.document, span)));
      }
    }
    this.documents.set(key, { painted, editors: new Set(editors) });
  }

  /** Undefined where the result is of an older version. */
  private spansOf(document: vscode.TextDocument): StyledSpans | undefined {
    const annotated = this.context.store.current(document);
    if (!annotated || !this.context.settings.values.highlights) return noSpans;
    if (annotated.version !== document.version) return undefined;
    return styledSpans(annotated.annotations, this.reader.entries(annotated));
  }
}
