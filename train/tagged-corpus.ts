import { tagOf, type Tag, type TagName } from '../src/engine/language/tags';
import type { Unit } from '../src/engine/text/units';
import { createWorker } from './work';

/** A sentence in the engine's words, each with its tag, or -1 if the corpus has none. */
export interface TaggedSentence {
  readonly tokens: readonly Unit[];
  readonly tags: Int8Array;
}

/**
 * Reads lines of `form TAB Penn tag TAB 1 when a space follows`, a blank line between sentences.
 * Throws on a line of another form.
 */
export function readTagged(source: string): readonly TaggedSentence[] {
  const workOf = createWorker();
  return source
    .split(/\r?\n\s*\n/u)
    .filter((block) => block.trim() !== '')
    .map((block) => align(block.split(/\r?\n/u).filter(Boolean).map(readLine), (text) => workOf(text).tokens));
}

interface Line {
  readonly form: string;
  readonly tag: string;
  readonly space: boolean;
}

function readLine(line: string): Line {
  const [form, tag, space] = line.split('\t');
  if (form === undefined || tag === undefined) throw new Error(`Not a tagged word: ${line}`);
  return { form, tag, space: space === '1' };
}

/**
 * The engine's words differ from the corpus's (`don’t`, `real-time`): a word gets one of the tags that it covers.
 */
function align(lines: readonly Line[], tokenise: (text: string) => readonly Unit[]): TaggedSentence {
  let text = '';
  const covers: { start: number; end: number; tag: string }[] = [];
  for (const { form, tag, space } of lines) {
    covers.push({ start: text.length, end: text.length + form.length, tag });
    text += form + (space ? ' ' : '');
  }
  const tokens = tokenise(text);
  const tags = Int8Array.from(tokens, ({ start, end }) => {
    const inside = covers.filter((cover) => cover.start < end && start < cover.end);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) return -1;
    return coarse(
      isContraction(inside.map(({ start: from, end: to }) => text.slice(from, to))) ? first.tag : last.tag,
      text.slice(start, end),
    );
  });
  return { tokens, tags };
}

/** `do` + `n’t`, `can` + `not`: the first part is the verb. */
function isContraction(parts: readonly string[]): boolean {
  return parts.length > 1 && /^(?:n[’']?t|not|na|ta)$/iu.test(parts.at(-1)!);
}

const sameAs: Readonly<Record<string, TagName>> = {
  NNPS: 'NNP',
  PDT: 'DT',
  RBR: 'RB',
  RBS: 'RB',
  JJR: 'JJ',
  JJS: 'JJ',
  WDT: 'WP',
  WP$: 'WP',
};

function coarse(tag: string, form: string): Tag {
  if (tag === 'IN' && form.toLowerCase() === 'that') return tagOf('THAT');
  const known = tagOf((sameAs[tag] ?? tag) as TagName) as Tag | undefined;
  if (known !== undefined) return known;
  return /^\P{L}*$/u.test(form) ? tagOf('PUNCT') : tagOf('X');
}
