import * as vscode from 'vscode';
import type { Span } from '../../../engine';
import { toRange } from '../../conversions';
import { Disposable } from '../../util/dispose';
import { entryParts } from '../../presentation/statement-entries';
import type { FeatureContext } from '../feature';
import { PaintedEditors } from './painted-editors';
import type { ChosenStyle, Painter } from './styles';

/**
 * Outlines all parts of the chosen claim. The editor's own occurrence highlights would not do: they do not follow a
 * selection made while the focus is elsewhere.
 */
export class ChosenHighlighter extends Disposable {
  private readonly editors = this.register(new PaintedEditors<ChosenStyle>(['chosen']));

  constructor(
    private readonly context: Pick<FeatureContext, 'chosen' | 'settings'>,
    private readonly painter: Painter<ChosenStyle>,
  ) {
    super();
    const { chosen, settings } = context;
    this.register(painter);
    this.register(chosen.onDidChange((editor) => this.update(editor)));
    this.register(
      settings.onDidChange((names) => {
        if (names.has('highlights')) vscode.window.visibleTextEditors.forEach((editor) => this.update(editor));
      }),
    );
    vscode.window.visibleTextEditors.forEach((editor) => this.update(editor));
  }

  private update(editor: vscode.TextEditor): void {
    const spans = this.spansOf(editor);
    for (const style of this.editors.of(editor).replace({ chosen: spans })) {
      this.painter.paint(
        editor,
        style,
        spans.map((span) => toRange(editor.document, span)),
      );
    }
  }

  private spansOf(editor: vscode.TextEditor): readonly Span[] {
    const { chosen, settings } = this.context;
    const entry = settings.values.highlights ? chosen.of(editor) : undefined;
    return entry ? entryParts(entry) : [];
  }
}
