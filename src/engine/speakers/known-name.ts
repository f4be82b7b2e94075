import { initialsOf } from '../phrases/initials';
import type { Language } from '../language/language';
import { ownCopy } from '../storage/own-copy';
import { RecentMap } from '../storage/recent-map';

/** A name or label, prepared for comparison. */
export interface ComparedName {
  readonly written: readonly string[];
  /** Lower case, full stops dropped: `U.S.` is `us`; without the generation. */
  readonly words: readonly string[];
  /** `jr` of `Harry Pike Jr.`; null where none is given. */
  readonly generation: string | null;
  /** The words, joined by single spaces. */
  readonly text: string;
  /** What it may be abbreviated to: `mod`. */
  readonly acronyms: readonly string[];
}

/** The same with the keys of the registry's index. */
export interface KnownName extends ComparedName {
  /** The keys under which an entity of this name is found. */
  readonly keys: readonly string[];
  /** The keys of entities that the name may mean: the same name, its surname, its acronym, its expansion. */
  readonly lookups: readonly string[];
}

export function comparedName({ speakers }: Language, written: readonly string[]): ComparedName {
  const all = written
    .map((word) => word.toLowerCase().replaceAll('.', '').replaceAll('’', "'"))
    .filter((word) => word !== '' && word !== '-' && word !== ',' && !speakers.leftOutOfNames.has(word));
  const last = all.at(-1);
  const generation = all.length > 1 && last !== undefined && speakers.generations.has(last) ? last : null;
  const words = generation === null ? all : all.slice(0, -1);
  return { written, words, generation, text: words.join(' '), acronyms: acronymsOf(words, speakers.connectors) };
}

function knownName(language: Language, written: readonly string[]): KnownName {
  const name = comparedName(language, written);
  return { ...name, keys: keysOf(name), lookups: lookupsOf(name) };
}

/** The acronyms of a name of several words, with and without its small words: `mod`, `md`. */
function acronymsOf(words: readonly string[], connectors: ReadonlySet<string>): readonly string[] {
  if (words.length < 2) return [];
  const first = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  return [first(words), first(words.filter((word) => !connectors.has(word)))];
}

function keysOf({ written, words, text, acronyms }: ComparedName): readonly string[] {
  const parts = words.length > 1 ? [`first ${words[0]}`, `last ${words.at(-1)}`] : [];
  if (words.length > 2) parts.push(`pair ${words[0]} ${words[1]}`);
  if (words.length === 3) parts.push(`middle ${words[1]}`);
  for (const letters of initialsOf(written)) parts.push(`initials ${letters}`);
  return [...new Set([`text ${text}`, ...parts, ...acronyms.map((acronym) => `acronym ${acronym}`)])];
}

function lookupsOf({ words, text, acronyms }: ComparedName): readonly string[] {
  if (words.length === 1) return [`text ${text}`, `first ${text}`, `middle ${text}`, `last ${text}`, `acronym ${text}`];
  const last = words.at(-1) ?? '';
  const parts = [words[0] ?? '', last, ...acronyms].map((word) => `text ${word}`);
  return [...new Set([`text ${text}`, `last ${last}`, `pair ${text}`, ...parts])];
}

/** The name of an entity without one. */
export const nameless: KnownName = {
  written: [],
  words: [],
  generation: null,
  text: '',
  acronyms: [],
  keys: [],
  lookups: [],
};

/** Names that are kept prepared: most occur again and again. */
const keptNames = 128;

/** The names prepared last. */
export class KnownNames {
  readonly #recent = new RecentMap<string, KnownName>(() => keptNames);

  constructor(readonly language: Language) {}

  of(words: readonly string[]): KnownName {
    const written = words.join(' ');
    const before = this.#recent.get(written);
    if (before !== undefined) return before;
    const known = knownName(this.language, words.map(ownCopy));
    this.#recent.set(ownCopy(written), known);
    return known;
  }
}
