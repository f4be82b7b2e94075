/** Lines before an excerpt that name whose words it holds without a verb of saying: `Ann Orr was blunt:`. */
import { trust } from '../claims/trust';
import type { PreparedMention } from '../phrases/prepared-mention';
import type { DraftClaim } from './draft-claim';
import { madeClaim } from './made-claim';
import type { Scene } from './scene';
import { draftOf } from './turns';

/** No such line is longer, in UTF-16 units. */
const longestLine = 90;

/** The claim, without content, of the line at an index; null where it names nobody, or several, as who acts in it. */
export function introducedBy({ text, blocks }: Scene, index: number): DraftClaim | null {
  const placed = blocks[index];
  if (placed === undefined || placed.block.kind === 'heading' || placed.facts.regions.length > 0) return null;
  const { start, end } = placed.block;
  const colon = text.slice(start, end).trimEnd().length - 1;
  if (end - start > longestLine || text.charAt(start + colon) !== ':') return null;
  const people = placed.facts.names.filter(isSomebody);
  const [source] = people;
  if (source === undefined || people.length > 1 || !source.subject || source.span.start > 0) return null;
  const fact = madeClaim({
    rule: 'cue-before',
    content: [],
    cue: { ...source.span, start: colon, end: colon + 1 },
    source,
    weight: trust.otherColon,
    regions: [],
    stance: 'asserted',
  });
  return draftOf({ ...fact, awaits: true }, placed, index, null);
}

function isSomebody({ form, type, number }: PreparedMention): boolean {
  return form === 'name' && number === 'singular' && type !== 'document';
}
