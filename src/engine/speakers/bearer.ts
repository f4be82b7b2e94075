import { RecentMap } from '../storage/recent-map';
import { comparedName, type ComparedName } from './known-name';
import { fit } from './names';
import { fullName, namesOf, type Person } from './person';

/** Somebody with the names made ready for comparisons. */
export interface Bearer extends Pick<Person, 'type' | 'gender'> {
  /** See `fullName`. */
  readonly full: string | null;
  readonly names: readonly ComparedName[];
  /** By which words others may be known by somebody: of a short name alone nothing is told. */
  readonly lends: readonly string[];
}

/** So many are kept ready: people are compared with those of the sections nearby. */
const kept = 128;

export class Bearers {
  readonly #recent = new RecentMap<Person, Bearer>(() => kept);

  of(person: Person): Bearer {
    const before = this.#recent.get(person);
    if (before !== undefined) return before;
    const bearer = toBearer(person);
    this.#recent.set(person, bearer);
    return bearer;
  }
}

function toBearer(person: Person): Bearer {
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
export function mayBear(short: Bearer, other: Bearer): boolean {
  if (other.full === null && (short.gender !== 'any' || other.gender === 'any')) return false;
  return short.names.some((name) => fit(short, name, other) > 0);
}
