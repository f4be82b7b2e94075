import * as vscode from 'vscode';
import { hull, touches } from '../../../engine';
import { quotationsWithin, type CheckedDocument } from '../../check/article-check';
import type { GradedQuotation } from '../../check/graded-quotations';
import { ClaimReader, openDocument } from '../../claim-reader';
import { parseTarget } from '../../presentation/command-targets';
import type { FeatureContext } from '../feature';

export interface QuotationHere {
  readonly article: vscode.TextDocument;
  readonly checked: CheckedDocument;
  readonly graded: GradedQuotation;
}

/**
 * The checked quotation that a command's argument names: words of an open document, or a row of the panel. Without one
 * the cursor is meant. Undefined where there is none.
 */
export async function quotationOf(
  { checks, article, store }: Pick<FeatureContext, 'checks' | 'article' | 'store'>,
  argument: unknown,
): Promise<QuotationHere | undefined> {
  const target = parseTarget(argument);
  // The text's menu passes the article's URI.
  if (!target && argument !== undefined && !(argument instanceof vscode.Uri)) return undefined;
  const active = vscode.window.activeTextEditor;
  const document = target ? openDocument(target.uri) : (active?.document ?? article.document);
  const checked = document && (await checks.fresh(document));
  if (!checked || checked.version !== document.version) return undefined;
  const found = (graded: GradedQuotation | undefined): QuotationHere | undefined =>
    graded && { article: document, checked, graded };
  if (target && 'version' in target)
    return found(
      checked.quotations.find(({ span }) => target.version === checked.version && span.start === target.start),
    );
  if (target) {
    const entry = (await new ClaimReader(store).find(target))?.entry;
    return found(entry && quotationsWithin(checked, hull(entry.content))[0]);
  }
  const offset = active?.document === document ? document.offsetAt(active.selection.start) : -1;
  return found(checked.quotations.find(({ span }) => touches(span, offset)));
}
