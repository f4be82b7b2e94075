import { slice } from '../span';
import type { SpanIn } from '../spaces';
import { ownCopy } from '../storage/own-copy';
import type { FoundProblem, FoundQuotation } from './findings';
import { toScene, type PlacedBlock, type Scene } from './scene';

/**
 * Marks without a partner, statements without a speaker, and sources that could mean several people, which are
 * `ambiguous`. Spans are the scene's.
 */
export function findProblems(
  { text, firstBlock }: Scene,
  blocks: readonly PlacedBlock[],
  quotations: readonly FoundQuotation[],
  ambiguous: readonly SpanIn<'scene'>[],
): readonly FoundProblem[] {
  const problems: FoundProblem[] = [];
  for (const placed of blocks.slice(firstBlock)) {
    for (const stray of placed.facts.strays) {
      problems.push({
        code: 'stray-mark',
        span: toScene(placed, stray),
        message: 'No partner was found for this quotation mark.',
      });
    }
  }
  for (const { span, inner, role, closed, claim, parent } of quotations) {
    if (!closed)
      problems.push({
        code: 'unclosed-quotation',
        span: { start: span.start, end: inner.start },
        message: 'No mark was found that closes this quotation.',
      });
    if (role === 'statement' && claim === -1 && parent === -1)
      problems.push({ code: 'unattributed-quotation', span, message: 'Nobody was found who says this.' });
  }
  for (const span of ambiguous) {
    const message = `“${ownCopy(slice(text, span))}” fits more than one of those named: it was left open who is meant.`;
    problems.push({ code: 'ambiguous-speaker', span, message });
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
