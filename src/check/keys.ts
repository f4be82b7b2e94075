/** What words are compared by: case, accents, spelling and short forms folded. */
import { doublingVerbs, endings, expansions, homophones, misreadings, ourStems, spellings, units } from './english';

/** Takes a key with the place of the word, in UTF-16 units; words that share a key's place are one short form. */
export type TakeKey = (key: string, start: number, end: number) => void;

/** A short form at the end of a word. */
const shortForm = /^(.+?)(n't|'(?:re|ve|ll|m|s|d))$/u;

/** The keys of a word, one for each word that a short form stands for. */
export function keysOf(written: string): readonly string[] {
  const word = folded(written);
  const whole = expansions.get(word);
  if (whole !== undefined) return whole.split(' ').map(spelled);
  const [, stem, ending] = shortForm.exec(word) ?? [];
  if (stem === undefined) return [spelled(word.replaceAll("'", ''))];
  return [...keysOf(stem), endings.get(ending!) ?? ending!];
}

/** In lower case, without accents, soft hyphens, and dots of abbreviations. */
export function folded(written: string): string {
  const plain = written.toLowerCase().replace(/[’‘ʼ`]/gu, "'");
  const bare = !/[^ -~]/u.test(plain)
    ? plain
    : plain
        .normalize('NFKD')
        .replace(/[\p{M}\u00ad\u200b-\u200d\ufeff]/gu, '')
        .replace(/æ/gu, 'ae')
        .replace(/œ/gu, 'oe');
  return /^\p{L}(?:\.\p{L})+\.?$/u.test(bare) ? bare.replaceAll('.', '') : bare;
}

/** American spelling, units in the singular, one of words that sound alike. */
function spelled(word: string): string {
  const known = spellings.get(word) ?? misreadings.get(word) ?? word;
  const american = known === word && word.length >= 5 ? zed(single(colour(word))) : known;
  return unit(homophones.get(american) ?? american);
}

const unit = (word: string): string => {
  if (word === 'feet') return 'foot';
  if (word === 'inches') return 'inch';
  if (word === 'centuries') return 'century';
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  const american = one.replace(/meter$/u, 'metre').replace(/^liter$/u, 'litre');
  return units.has(american) ? american : word;
};

const colour = (word: string): string =>
  word.replace(/^(.*?)our(?=$|s|ed|ing|er|able|ful|less|ite|hood|ly|al|ist|y)/u, (whole, stem: string) =>
    ourStems.has(`${stem}or`) ? `${stem}or` : whole,
  );

const single = (word: string): string =>
  word.replace(/^(.+l)l(ed|ing|er|ers|ation|ations)$/u, (whole, stem: string, ending: string) =>
    doublingVerbs.has(stem) ? stem + ending : whole,
  );

const zed = (word: string): string => word.replace(/(?<=.{2})is(?=(?:e[drs]?|ers|ing|ations?|ational)$)/u, 'iz');
