import type { Language } from '../language/language';
import { RecentMap } from '../storage/recent-map';
import { comparedName, type ComparedName } from '../speakers/known-name';
import { fit, nameFits } from '../speakers/fit-names';
import { fullName, namesOf, type Person } from './person';

/** A person with names that are prepared for comparison. */
export interface ComparablePerson extends Pick<Person, 'type' | 'gender'> {
  /** A person's gender is known or `any`. */
  readonly genderIsGuess: false;
  /** See `fullName`. */
  readonly full: string | null;
  readonly names: readonly ComparedName[];
  /** The words under which the index finds the person; none for a short name of which nothing else is known. */
  readonly indexWords: readonly string[];
}

/** People kept prepared: each is compared with those of the sections nearby. */
const kept = 128;

export class ComparablePeople {
  readonly #recent = new RecentMap<Person, ComparablePerson>(() => kept);

  constructor(private readonly language: Language) {}

  of(person: Person): ComparablePerson {
    const before = this.#recent.get(person);
    if (before !== undefined) return before;
    const comparable = toComparable(this.language, person);
    this.#recent.set(person, comparable);
    return comparable;
  }

  /** Whether a short name may be another person's: one with a full name, or one with the same name of known gender. */
  mayBeSame(short: ComparablePerson, other: ComparablePerson): boolean {
    if (other.full === null && (short.gender !== 'any' || other.gender === 'any')) return false;
    return short.names.some((name) => fit(this.language, short, name, other) > nameFits.none);
  }
}

function toComparable(language: Language, person: Person): ComparablePerson {
  const { type, gender, isNamed } = person;
  const full = fullName(person);
  const names = namesOf(person).map((name) => comparedName(language, name.split(' ')));
  return {
    type,
    gender,
    genderIsGuess: false,
    full,
    names,
    indexWords: full !== null ? comparableWords(names) : isNamed && gender !== 'any' ? textsOf(names) : [],
  };
}

function textsOf(names: readonly ComparedName[]): readonly string[] {
  return names.map(({ text }) => text);
}

/** The first and last word of each name, and its acronyms, without repetitions. */
function comparableWords(names: readonly ComparedName[]): readonly string[] {
  const all = names.flatMap(({ text, words, acronyms }) =>
    words.length < 2 ? [text] : [words[0]!, words.at(-1)!, ...acronyms],
  );
  return [...new Set(all)];
}
