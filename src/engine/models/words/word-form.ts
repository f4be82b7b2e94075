import type { Unit } from '../../text/units';
import { fixedTag } from './fixed-tag';
import { hashText } from './hashing';
import type { Tag } from '../../language/tags';

/** What a word tells by its form alone, wherever it stands. Texts are hashed in lower case unless said otherwise. */
export interface WordForm {
  readonly word: number;
  /** As it is written. */
  readonly written: number;
  /** Without the endings of inflection. */
  readonly stem: number;
  /** The first two and three letters. */
  readonly prefix2: number;
  readonly prefix3: number;
  /** The last letters, up to four. */
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly shape: Shape;
  /** An `Appearance`, with what is added to it. */
  readonly appearance: number;
  /** The tag of what needs no model; -1 for other words. */
  readonly fixedTag: Tag | -1;
}

/** How a word is written. */
export const enum Shape {
  lower,
  capitalised,
  capitals,
  mixed,
  initial,
  number,
  hyphenated,
  punctuation,
  quotation,
}

/** How a word is written, as the tagger tells it; from `hyphen` on what is added where it holds. */
export const enum Appearance {
  edge,
  number,
  mark,
  lower,
  capital,
  capitals,
  hyphen = 16,
  digit = 32,
  begins = 64,
}

/** Stands for what is no word: a fold, or what lies beyond the text. `hash` is all its hashes. */
export function blankForm(hash: number, shape: Shape): WordForm {
  return {
    word: hash,
    written: hash,
    stem: hash,
    prefix2: hash,
    prefix3: hash,
    suffix1: hash,
    suffix2: hash,
    suffix3: hash,
    suffix4: hash,
    shape,
    appearance: Appearance.edge,
    fixedTag: -1,
  };
}

/** Of a word, a number or a mark. */
export function wordForm(unit: Unit): WordForm {
  const { lower } = unit;
  const { length } = lower;
  return {
    word: hashText(lower),
    written: hashText(unit.text),
    stem: hashText(lower, 0, unit.entry.stem),
    prefix2: hashText(lower, 0, Math.min(2, length)),
    prefix3: hashText(lower, 0, Math.min(3, length)),
    suffix1: hashText(lower, length - 1),
    suffix2: hashText(lower, Math.max(0, length - 2)),
    suffix3: hashText(lower, Math.max(0, length - 3)),
    suffix4: hashText(lower, Math.max(0, length - 4)),
    shape: wordShapeOf(unit),
    appearance: appearanceOf(unit),
    fixedTag: fixedTag(unit),
  };
}

function wordShapeOf({ kind, text, lower, capital }: Unit): Shape {
  if (kind === 'punctuation') return Shape.punctuation;
  if (kind === 'number') return Shape.number;
  if (text.includes('-')) return Shape.hyphenated;
  if (capital) {
    if (text.length <= 2 && (text.length === 1 || text.endsWith('.'))) return Shape.initial;
    if (text === text.toUpperCase()) return Shape.capitals;
    return text.length === lower.length && text.slice(1) === lower.slice(1) ? Shape.capitalised : Shape.mixed;
  }
  return text === lower || text.replaceAll('’', "'") === lower ? Shape.lower : Shape.mixed;
}

function appearanceOf({ text, lower, kind, capital }: Unit): number {
  if (kind !== 'word') return kind === 'number' ? Appearance.number : Appearance.mark;
  const details = (text.includes('-') ? Appearance.hyphen : 0) + (/\d/u.test(text) ? Appearance.digit : 0);
  if (!capital) return Appearance.lower + details;
  const capitals = text.length > 1 && text !== lower && text === text.toUpperCase();
  return (capitals ? Appearance.capitals : Appearance.capital) + details;
}
