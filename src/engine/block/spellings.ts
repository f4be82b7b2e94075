import type { Entry, Language } from '../language/language';
import { ownCopy } from '../storage/own-copy';
import { RecentMap } from '../storage/recent-map';
import { isCapital, isPlainWord, lowerOf } from '../text/letters';

/** What a word or mark tells by its letters, wherever it stands. */
export interface Spelling {
  readonly text: string;
  /** As in `Unit`. */
  readonly lower: string;
  readonly entry: Entry;
  readonly capital: boolean;
  readonly kind: 'word' | 'number';
  /**
   * Where two sentences are glued: before the second one, right after the stop of the first (`left.He`); -1 in other
   * words.
   */
  readonly seam: number;
  /** Where a possessive or contracted ending begins (`Russia’s`); -1 in words without one. */
  readonly ending: number;
}

/** Spellings remembered, and up to as many older ones: those of some articles. */
const mostSpellings = 2048;
/** In UTF-16 units; what is longer is hardly a word. */
const longestRemembered = 40;

/** Remembers words by their letters, so that each is looked at once and not wherever it stands. */
export class Spellings {
  readonly #known = new RecentMap<string, Spelling>(() => mostSpellings);

  constructor(private readonly language: Language) {}

  of(text: string): Spelling {
    if (text.length > longestRemembered) return look(text, this.language);
    let spelling = this.#known.get(text);
    if (spelling === undefined) {
      // A string that is cut from a text may be a view of it, and would keep the whole text alive.
      const own = ownCopy(text);
      spelling = look(own, this.language);
      this.#known.set(own, spelling);
    }
    return spelling;
  }
}

/** The greatest code of what a number may begin with. */
const nine = 0x39;

const gluedSentence = /(?<=\p{Ll}{2}[.!?:;])(?=\p{Lu})/u;

function look(text: string, language: Language): Spelling {
  const lower = lowerOf(text);
  const entry = language.entryOf(lower);
  const capital = isCapital(text);
  if (isPlainWord(text)) return { text, lower, entry, capital, kind: 'word', seam: -1, ending: -1 };
  const kind = text.charCodeAt(0) <= nine && /^[\d.,]*\d/u.test(text) ? 'number' : 'word';
  const seam = gluedSentence.exec(text)?.index ?? -1;
  const { apostrophes } = language;
  const isName = capital && apostrophes.namesInS.has(lower);
  const ending = isName ? -1 : (apostrophes.ending.exec(text)?.index ?? -1);
  return { text, lower, entry, capital, kind, seam, ending };
}
