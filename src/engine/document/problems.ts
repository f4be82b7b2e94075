import type { Claim, Problem, Quotation } from '../model';
import { shift, slice } from '../span';
import type { PlacedBlock } from './join';
import type { SpeakerLink } from './speakers';

/** What an editor would mark: marks without a partner, statements without a speaker, pronouns that could mean two people. */
export function findProblems(
  text: string,
  blocks: readonly PlacedBlock[],
  quotations: readonly Quotation[],
  claims: readonly Claim[],
  links: readonly SpeakerLink[],
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { block, facts } of blocks) {
    for (const stray of facts.strays) {
      problems.push({
        code: 'stray-mark',
        span: shift(stray, block.start),
        message: 'This quotation mark has no partner.',
      });
    }
  }
  for (const { span, inner, role, closed, claim, parent } of quotations) {
    if (!closed)
      problems.push({
        code: 'unclosed-quotation',
        span: { start: span.start, end: inner.start },
        message: 'This quotation is not closed.',
      });
    if (role === 'statement' && claim === null && parent === null)
      problems.push({ code: 'unattributed-quotation', span, message: 'The text names nobody who says this.' });
  }
  claims.forEach(({ source }, at) => {
    if (!links[at]!.ambiguous || source === null) return;
    problems.push({
      code: 'ambiguous-speaker',
      span: source,
      message: `“${slice(text, source)}” could mean more than one person here.`,
    });
  });
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
