import type { QuotationRole, Rule } from '../../engine';
import type { EntryKind } from './entries';

/** For a sentence's start and within one: `direct quotation`. */
export const kindNames: Readonly<Record<EntryKind, string>> = {
  direct: 'direct quotation',
  mixed: 'partly quoted',
  indirect: 'indirect speech',
  unattributed: 'unattributed quotation',
};

/** Headings over several. */
export const kindHeadings: Readonly<Record<EntryKind, string>> = {
  direct: 'Direct quotations',
  mixed: 'Partly quoted',
  indirect: 'Indirect speech',
  unattributed: 'Unattributed',
};

/** In words; `confidence` is 0 to 1. */
export function confidenceName(confidence: number): string {
  if (confidence >= 0.85) return 'confident';
  if (confidence >= 0.6) return 'likely';
  return 'uncertain';
}

/** Whether a cue has words; a mark alone, such as the dash before a signature, is none that one could quote. */
export function hasWords(cue: string): boolean {
  return /\p{L}/u.test(cue);
}

/** Why the words count as somebody's: a main clause without a full stop. `cue` is the text's own words or mark. */
export function reason(rule: Rule, cue: string | null): string {
  const named = cue !== null && hasWords(cue) ? `‘${cue}’` : null;
  switch (rule) {
    case 'cue-before':
      return named ? `${named} introduces the words` : `${cue === null ? 'the text' : 'a colon'} introduces the words`;
    case 'cue-after':
      return named ? `${named} follows the words` : 'the speaker is named after the words';
    case 'cue-inverted':
      if (named) return `${named} and the speaker follow the words`;
      return cue === null ? 'the speaker is named after the words' : 'the speaker’s name signs the words after a dash';
    case 'cue-inside':
      return named ? `${named} stands between the parts of the words` : 'the speaker is named between the parts of the words';
    case 'according-to':
      return named ? `the text gives its source with ${named}` : 'the text gives its source';
    case 'participle':
      return named ? `${named} tells how the words were given` : 'the text tells how the words were given';
    case 'noun-cue':
      return named ? `${named} announces what was said` : 'the text announces what was said';
    case 'passive':
      return named ? `${named} marks the words as reported` : 'the text marks the words as reported';
    case 'quoted-phrase':
      return named ? `${named} reports the quoted words` : 'the text reports the quoted words';
    case 'transcript':
      return 'the line begins with the speaker’s name, as in a transcript';
    case 'continuation':
      return 'the words go on from the quotation before';
  }
}

export const roleNotes: Readonly<Record<Exclude<QuotationRole, 'statement'>, string>> = {
  term: 'A term, not a statement.',
  title: 'A title, not a statement.',
  heading: 'A heading, not a statement.',
};

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
