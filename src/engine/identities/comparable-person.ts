import { RecentMap } from '../storage/recent-map';
import { comparedName, type ComparedName } from '../speakers/known-name';
import { fit } from '../speakers/fit-names';
import { fullName, namesOf, type Person } from './person';

/** Somebody with the names made ready for comparisons. */
export interface ComparablePerson extends Pick<Person, 'type' | 'gender'> {
  /** See `fullName`. */
  readonly full: string | null;
  readonly names: readonly ComparedName[];
  /** By which words others may be known by somebody: of a short name alone nothing is told. */
  readonly lends: readonly string[];
}

/** So many are kept ready: people are compared with those of the sections nearby. */
const kept = 128;

export class ComparablePeople {
  readonly #recent = new RecentMap<Person, ComparablePerson>(() => kept);

  of(person: Person): ComparablePerson {
    const before = this.#recent.get(person);
    if (before !== undefined) return before;
    const bearer = toComparable(person);
    this.#recent.set(person, bearer);
    return bearer;
  }
}

function toComparable(person: Person): ComparablePerson {
  const { type, gender, isNamed } = person;
  const full = fullName(person);
  const names = namesOf(person).map((name) => comparedName(name.split(' ')));
  return {
    type,
    gender,
    full,
    names,
    lends: full !== null ? wordsOf(names) : isNamed && gender !== 'any' ? textsOf(names) : [],
  };
}

function textsOf(names: readonly ComparedName[]): readonly string[] {
  return names.map(({ text }) => text);
}

/** The first and the last word of each, and what it is abbreviated to; none twice. */
function wordsOf(names: readonly ComparedName[]): readonly string[] {
  const all = names.flatMap(({ text, words, acronyms }) =>
    words.length < 2 ? [text] : [words[0]!, words.at(-1)!, ...acronyms],
  );
  return [...new Set(all)];
}

/** Whether a short name may be that of another: of one with a full name, or of one of whom more is told. */
export function mayBeSame(short: ComparablePerson, other: ComparablePerson): boolean {
  if (other.full === null && (short.gender !== 'any' || other.gender === 'any')) return false;
  return short.names.some((name) => fit(short, name, other) > 0);
}
