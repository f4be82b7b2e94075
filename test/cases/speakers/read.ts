import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { slice, type Span } from '../../../src/engine';
import type { OneOf } from '../../../train/manners/answers';

/**
 * Articles written to test speakers, each before the engine saw it. Developers may read `development`. Of `held-out`
 * they may read only the figures.
 */
export const halves = ['development', 'held-out'] as const;
export type Half = (typeof halves)[number];

export interface ExpectedSource {
  /** The source's words as they stand in the text: `He`, `the mayor`. */
  readonly source: string;
  /** The cue, or its first words and as many further words as make it unique nearby. */
  readonly cue: string;
  /**
   * A proper name, or a description in small letters whose words must all stand in the displayed name (`spokesman`),
   * or `–` if nobody can be named. Several if a careful reader accepts each.
   */
  readonly speaker: OneOf<string>;
}

export interface SpeakerArticle {
  readonly article: string;
  readonly text: string;
  /** In the order of the text. */
  readonly sources: readonly ExpectedSource[];
}

export interface LocatedSource {
  readonly expected: ExpectedSource;
  readonly source: Span;
  readonly cue: Span;
}

const words = { type: 'string', minLength: 1 };
const strict = { type: 'object', additionalProperties: false };
const isArticleList = new Ajv({ allowUnionTypes: true }).compile<readonly SpeakerArticle[]>({
  type: 'array',
  items: {
    ...strict,
    required: ['article', 'text', 'sources'],
    properties: {
      article: words,
      text: words,
      sources: {
        type: 'array',
        items: {
          ...strict,
          required: ['source', 'cue', 'speaker'],
          properties: {
            source: words,
            cue: words,
            speaker: { anyOf: [words, { type: 'array', items: words, minItems: 1 }] },
          },
        },
      },
    },
  },
});

/** The articles of one half. Throws if a file does not have the format. */
export function readSpeakerArticles(half: Half): readonly SpeakerArticle[] {
  const folder = new URL(`${half}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((file) => {
    const articles: unknown = parse(readFileSync(new URL(file, folder), 'utf8'));
    if (!isArticleList(articles)) throw new Error(`${file}: ${JSON.stringify(isArticleList.errors)}`);
    return articles;
  });
}

/** The most characters between a source and its cue, tried in turn: near pairs are preferred. */
const REACHES = [2, 12, 140];

/** Finds each source with its cue, starting at the previous one. Throws if the text does not contain them. */
export function locateSources({ text, sources, article }: SpeakerArticle): readonly LocatedSource[] {
  let last: Pair = { source: { start: 0, end: 0 }, cue: { start: 0, end: 0 } };
  return sources.map((expected) => {
    const next = REACHES.map((reach) => nextPair(text, expected, last, reach)).find((pair) => pair !== undefined);
    if (next === undefined) throw new Error(`${article}: no further “${expected.source}” with “${expected.cue}”`);
    last = next;
    return { expected, ...next };
  });
}

interface Pair {
  readonly source: Span;
  readonly cue: Span;
}

function nextPair(text: string, expected: ExpectedSource, last: Pair, reach: number): Pair | undefined {
  const cues = wholeWords(text, expected.cue, last.cue.end);
  for (const source of wholeWords(text, expected.source, last.source.end)) {
    const near = cues.filter((cue) => gap(text, source, cue) <= reach);
    const cue = near.sort((a, b) => gap(text, source, a) - gap(text, source, b))[0];
    if (cue !== undefined) return { source, cue };
  }
  return undefined;
}

/** Characters between the two. Infinite across paragraphs, or if one contains the other. */
function gap(text: string, a: Span, b: Span): number {
  const between = { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) };
  if (between.end < between.start || slice(text, between).includes('\n')) return Infinity;
  return between.end - between.start;
}

const letter = /[\p{L}\p{N}]/u;

function wholeWords(text: string, wanted: string, from: number): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(wanted, from); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const cutsWord = [start, end].some((at) => letter.test(text[at - 1] ?? ' ') && letter.test(text[at] ?? ' '));
    if (!cutsWord) found.push({ start, end });
  }
  return found;
}
