/** Lines before an excerpt that name whose words it holds without a verb of saying: `Ann Orr was blunt:`. */
import { Class, type Language, Trait } from '../language/language';
import { trust } from '../claims/trust';
import type { PreparedMention } from '../phrases/prepared-mention';
import { hasTrait, is } from '../text/units';
import type { DraftClaim } from './draft-claim';
import { madeClaim } from './made-claim';
import type { Scene } from './scene';
import { draftOf } from './turns';

/** No such line is longer, in UTF-16 units. */
const longestLine = 90;

/** The claim, without content, of the line at an index; null where it names nobody, or several, as who acts in it. */
export function introducedBy({ text, blocks, language }: Scene, index: number): DraftClaim | null {
  const placed = blocks[index];
  if (placed === undefined || placed.block.kind === 'heading' || placed.facts.regions.length > 0) return null;
  const { start, end } = placed.block;
  const colon = text.slice(start, end).trimEnd().length - 1;
  if (end - start > longestLine || text.charAt(start + colon) !== ':') return null;
  const people = placed.facts.names.filter(isSomebody);
  const [source] = people;
  if (source === undefined || people.length > 1 || !source.subject || source.span.start > 0) return null;
  if (source.type !== 'person') return null;
  if (!tellsManner(language, text.slice(start + source.span.end, start + colon))) return null;
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

function isSomebody({ form, number }: PreparedMention): boolean {
  return form === 'name' && number === 'singular';
}

/** So many words tell how somebody was. */
const longestManner = 3;

/** `was blunt`, `is less sure`; not `was told by the bank`, `was in Paris`, `signed the petition`. */
function tellsManner({ entryOf }: Language, words: string): boolean {
  const [verb, ...manner] = words.trim().toLowerCase().split(/\s+/u).map(entryOf);
  if (!is(verb, Class.be) || manner.length === 0 || manner.length > longestManner) return false;
  return !manner.some((entry) => is(entry, noManner) || hasTrait(entry, Trait.endsLikePast | Trait.endsLikeGerund));
}

const noManner = Class.preposition | Class.article | Class.determiner | Class.relative;
