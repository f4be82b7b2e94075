import * as vscode from 'vscode';
import { slice } from '../../../engine';
import { foundSource } from '../../check/article-check';
import { shownPath } from '../../check/source-set';
import { commands } from '../../contributions';
import { toRange } from '../../conversions';
import { registerForLanguages } from '../../util/for-languages';
import { renderHover } from '../../util/render-hover';
import type { FeatureContext } from '../feature';
import { describeCheck } from './describe-check';

/** Registers the hover that tells how a quotation stands to its source. */
export function registerCheckHover(context: FeatureContext): void {
  const provider: vscode.HoverProvider = {
    provideHover: (document, position, token) => hoverAt(context, document, position, token),
  };
  registerForLanguages(context, (selector) => vscode.languages.registerHoverProvider(selector, provider));
}

async function hoverAt(
  { checks, settings }: FeatureContext,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  // While sources are read, which may take long, the other hovers must not wait.
  if (!settings.values.hover || checks.sourcesOf(document)?.state !== 'ready') return undefined;
  const checked = await checks.fresh(document, token);
  if (checked?.version !== document.version) return undefined;
  const offset = document.offsetAt(position);
  const graded = checked.quotations.find(({ span }) => span.start <= offset && offset < span.end);
  if (!graded) return undefined;
  const found = foundSource(checked, graded);
  const { index, problems } = checked.sources;
  const lines = describeCheck({
    graded,
    passage: found ? { seen: found.source.seen, file: shownPath(found.uri), differences: found.differences } : null,
    words: (span) => slice(graded.query.shown, span),
    files: index.sources.length,
    unread: problems.length,
    target: { uri: document.uri.toString(), version: document.version, ...graded.span },
  });
  return new vscode.Hover(renderHover(lines, [commands.openBeside]), toRange(document, graded.span));
}
