import * as vscode from 'vscode';
import { reportedVariant, variantMessageOf, VariantIndex, type Variant } from '../../../check';
import { annotatedArticle, likeArticles, type ComparedArticle, type SearchProgress } from '../../check/like-articles';
import { shownPath } from '../../check/source-set';
import { gradeSigns } from '../../presentation/grade-words';
import { oneLine, shorten } from '../../presentation/text';
import { baseName } from '../../util/base-name';
import { plainMessage } from '../../util/plain-message';
import type { FeatureContext } from '../feature';
import { say } from './say';

interface VariantItem extends vscode.QuickPickItem {
  readonly variant: Variant;
}

interface FoundVariants {
  readonly variants: readonly Variant[];
  readonly articles: ReadonlyMap<string, ComparedArticle>;
}

/**
 * *Find Variants*: lists the article's quotations that stand below its headings or in other articles of the workspace
 * with other words or another speaker, and shows the one that is chosen beside the article.
 */
export async function findVariantsOf(context: FeatureContext): Promise<void> {
  const { document } = context.article;
  if (!document || !context.store.supports(document)) {
    void vscode.window.showInformationMessage('There is nothing to compare: open an article first.');
    return;
  }
  const options = { location: vscode.ProgressLocation.Notification, title: 'Finding variants', cancellable: true };
  const found = await vscode.window.withProgress(options, (progress, token) => {
    let shown = 0;
    return search(context, document, {
      tell: (done, all) => {
        const share = (done / Math.max(all, 1)) * 100;
        progress.report({ increment: share - shown, message: `${Math.floor(share)} %` });
        shown = share;
      },
      isOver: () => token.isCancellationRequested,
    });
  });
  if (found === undefined) return;
  const name = baseName(document.uri.path);
  if (found.variants.length === 0)
    return say(plainMessage(`No quotation of ${name} has other words or another speaker elsewhere`));
  const items = found.variants.map((variant) => itemOf(variant, found.articles));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Variants of Quotations in ${name}`,
    placeHolder: 'Choose one to see both. Which one is right, neither text tells',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await showBoth(document, chosen.variant);
}

async function search(
  { store, checks, models }: FeatureContext,
  document: vscode.TextDocument,
  progress: SearchProgress,
): Promise<FoundVariants | undefined> {
  const { isOver } = progress;
  const annotated = await store.fresh(document);
  const article = annotated && (await annotatedArticle(document.uri.toString(), annotated.found, isOver));
  if (!article) return undefined;
  const sources = new Set(checks.sourcesOf(document)?.index.sources.map(({ file }) => file));
  const others = await likeArticles(article, sources, await models.model(), progress);
  if (isOver()) return undefined;
  const index = new VariantIndex();
  const articles = new Map([article, ...others].map((one) => [one.file, one]));
  for (const one of articles.values()) index.put(one);
  return { variants: [...index.variantsOf(article.file)], articles };
}

function itemOf(variant: Variant, articles: FoundVariants['articles']): VariantItem {
  const named = (file: string): string => shownPath(vscode.Uri.parse(file, true));
  const report = reportedVariant(variant, (file) => articles.get(file)!);
  const { quotation, other } = report;
  const detail = variantMessageOf({
    ...report,
    quotation: { ...quotation, article: named(quotation.article) },
    other: other && { ...other, article: named(other.article) },
  });
  return {
    label: plain(`${gradeSigns[variant.grade]} ${shorten(oneLine(quotation.span.exact), 100)}`),
    description: `line ${quotation.span.line.toLocaleString('en')}`,
    detail: plain(shorten(oneLine(detail), 400)),
    variant,
  };
}

/** Quick picks turn `$(name)` into icons. */
const plain = (text: string): string => text.replaceAll('$(', '$ (');

/** The article on the left, the other text on the right, each with its words selected. */
async function showBoth(document: vscode.TextDocument, { quotation, other }: Variant): Promise<void> {
  const selected = (text: vscode.TextDocument, { start, end }: Variant['quotation']['span']): vscode.Range =>
    new vscode.Range(text.positionAt(start), text.positionAt(end));
  const known = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const left = await vscode.window.showTextDocument(document, {
    viewColumn: known?.viewColumn ?? vscode.ViewColumn.One,
    selection: selected(document, quotation.span),
  });
  if (!other) return;
  const text = await vscode.workspace.openTextDocument(vscode.Uri.parse(other.file, true));
  await vscode.window.showTextDocument(text, {
    viewColumn: (left.viewColumn ?? vscode.ViewColumn.One) + 1,
    selection: selected(text, other.span),
    preserveFocus: true,
  });
}
