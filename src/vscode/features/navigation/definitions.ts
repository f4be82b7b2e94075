import { equal, type Span } from '../../../engine';
import { narrowest, type Entries } from '../../presentation/statement-entries';
import { mentionAt, resolving } from './mention-at';

export interface Definition {
  /** The words at the offset that are linked. */
  readonly origin: Span;
  readonly target: Span;
}

/**
 * The definition for the character at `offset`. A mention leads to the mention that names the speaker; the words and
 * the cue of a claim lead to its source. Of a mention that resolves to itself, the claim around it comes first.
 */
export function definitionAt(entries: Entries, offset: number): Definition | undefined {
  const mention = mentionAt(entries, offset);
  const target = mention && resolving(mention);
  if (target && !equal(target, mention.span)) return { origin: mention.span, target };
  const saidHere = entries.in({ start: offset, end: offset + 1 }).flatMap(({ content, claim }) => {
    const source = claim?.source;
    return source
      ? [...content, ...(claim.cue ? [claim.cue] : [])].map(({ start, end }) => ({ start, end, source }))
      : [];
  });
  const said = narrowest(saidHere, offset);
  if (said) return { origin: { start: said.start, end: said.end }, target: said.source };
  return target && { origin: mention.span, target };
}
