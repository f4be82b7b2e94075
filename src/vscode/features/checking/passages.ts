import * as vscode from 'vscode';
import { findPassages, readQuotedText, shownText, type IndexedSource } from '../../../check';
import type { Span } from '../../../engine';
import { shownPath, type SourceSet } from '../../check/source-set';
import { readableUri } from '../../check/word-texts';
import { ClaimReader } from '../../claim-reader';
import { entryWords } from '../../presentation/statement-entries';
import { oneLine, shorten } from '../../presentation/text';
import type { FeatureContext } from '../feature';
import { rangeIn } from './places';
import { say } from './say';

/** Passages that are listed. */
const most = 12;

interface PassageItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** *Find in Sources*: lists the passages most like the words of a claim, and shows the one that is looked at. */
export class PassageFinder {
  private readonly reader: ClaimReader;

  constructor(private readonly context: Pick<FeatureContext, 'store' | 'checks'>) {
    this.reader = new ClaimReader(context.store);
  }

  /** `argument`: a row of the panel, else the cursor is meant. */
  async find(argument: unknown): Promise<void> {
    const found = await this.reader.find(argument);
    if (!found) return say('No claim was found here');
    const { document, annotated, entry } = found;
    await this.context.checks.fresh(document);
    const sources = this.context.checks.sourcesOf(document);
    if (sources?.state !== 'ready') return say('There are no sources: Check Quotations Against… asks for some');
    const words = entryWords(this.reader.entries(annotated), entry);
    const items = passagesLike(sources, words);
    if (items.length === 0) return say('Nothing in the sources is like these words');
    await choose(items, `Passages Like “${shorten(words.replace(/^[“”"‘’']+|[“”"‘’']+$/gu, ''), 60)}”`);
  }
}

/** Passages like some words, the likest first. */
function passagesLike({ index }: SourceSet, words: string): readonly PassageItem[] {
  const shown = shownText(words, []);
  const found = findPassages(index, readQuotedText(shown, 0, shown.length), 'all');
  return found.slice(0, most).map(({ source, from, to }) => {
    const span = { start: source.starts[from]!, end: source.starts[to - 1]! + source.lengths[to - 1]! };
    const file = vscode.Uri.parse(source.file, true);
    const range = rangeIn(source, span);
    return {
      label: excerptOf(source, span),
      detail: `${shownPath(file)}, line ${(range.start.line + 1).toLocaleString('en')}`.replaceAll('$(', '$ ('),
      uri: readableUri(file),
      range,
    };
  });
}

/** The passage with some words around it, without what quick picks take for icons. */
function excerptOf({ seen }: IndexedSource, { start, end }: Span): string {
  const before = seen.slice(Math.max(0, start - 40), start).replace(/^\S*\s/u, '');
  const after = seen.slice(end, end + 40).replace(/\s\S*$/u, '');
  return shorten(oneLine(`${before}${seen.slice(start, end)}${after}`), 160).replaceAll('$(', '$ (');
}

/** Shows the active one beside the article while the list is open; a choice moves the focus there. */
async function choose(items: readonly PassageItem[], title: string): Promise<void> {
  const pick = vscode.window.createQuickPick<PassageItem>();
  pick.title = title;
  pick.placeholder = 'The likest first. Likeness is no proof that it was said so';
  pick.matchOnDetail = true;
  pick.items = items;
  pick.onDidChangeActive(([item]) => {
    if (item) void show(item, true);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) void show(item, false);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  await Promise.resolve();
}

async function show({ uri, range }: PassageItem, preserveFocus: boolean): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(uri, { viewColumn, preserveFocus, preview: true, selection: range });
}
