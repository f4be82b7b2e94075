import { Trait } from '../../language/language';
import { hasTrait, type Unit } from '../../text/units';
import { tagOf, type Tag } from '../../language/tags';

const punctuation = tagOf('PUNCT');
const numeral = tagOf('CD');

/** `US`, `WHO`, `9 AM`; `Mrs May`, `Will Hart`. */
function isName(unit: Unit): boolean {
  const { text, capital } = unit;
  if (!capital) return false;
  return hasTrait(unit, Trait.givenInCapital) || (text.length > 1 && text === text.toUpperCase());
}

/** The tag of what needs no model; -1 for other words. */
export function fixedTag(token: Unit): Tag | -1 {
  if (token.kind === 'punctuation') return punctuation;
  if (token.kind === 'number') return /^[\d.,:/%]+$/u.test(token.text) ? numeral : -1;
  return isName(token) ? -1 : token.entry.closedTag;
}
