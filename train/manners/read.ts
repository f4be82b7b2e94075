import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import {
  contains,
  overlaps,
  stances,
  type AnnotatorOptions,
  type ClaimKind,
  type Span,
  type Stance,
} from '../../src/engine';
import { listOf, NOBODY, type OneOf } from './answers';
import { wholeWords } from './whole-words';

/** Words that stand in the text, whole; where they stand there more than once, with their number: `said #3`. */
export type Place = string;

export interface WrittenClaim {
  /** Its fragments, in order, with their quotation marks. */
  readonly content: OneOf<Place>;
  /** Absent where nothing introduces the claim. */
  readonly cue?: Place;
  /** Absent where nobody is named. */
  readonly source?: Place;
  /**
   * The name by which a reader would call the speaker, or a description in small letters whose words must all stand in
   * the displayed name, or null where a careful reader leaves it open. Several if each is accepted.
   */
  readonly speaker: OneOf<string> | null;
  readonly kind: OneOf<ClaimKind>;
  readonly stance: OneOf<Stance>;
  /** It stands within the larger content of another claim. */
  readonly nested?: true;
  /** Readers may disagree: neither required nor counted as false. */
  readonly debatable?: true;
}

interface WrittenArticle {
  readonly manner: string;
  /** Default: `plain`. */
  readonly format?: AnnotatorOptions['format'];
  readonly text: string;
  readonly claims: readonly WrittenClaim[];
}

export interface MannerClaim {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  /** The accepted answers; `–` stands for none. */
  readonly speakers: readonly string[];
  readonly kinds: readonly ClaimKind[];
  readonly stances: readonly Stance[];
  readonly debatable: boolean;
}

export interface MannerArticle {
  /** The name of its file; empty where it has none. */
  readonly id: string;
  readonly manner: string;
  readonly format: AnnotatorOptions['format'];
  readonly text: string;
  readonly claims: readonly MannerClaim[];
}

const words = { type: 'string', minLength: 1 };
const oneOf = (values: object): object => ({ anyOf: [values, { type: 'array', items: values, minItems: 1 }] });
const strict = { type: 'object', additionalProperties: false };
const ajv = new Ajv({ allowUnionTypes: true });
const isArticle = ajv.compile<WrittenArticle>({
  ...strict,
  required: ['manner', 'text', 'claims'],
  properties: {
    manner: words,
    format: { enum: ['plain', 'markdown', 'subtitles'] },
    text: words,
    claims: {
      type: 'array',
      items: {
        ...strict,
        required: ['content', 'speaker', 'kind', 'stance'],
        properties: {
          content: oneOf(words),
          cue: words,
          source: words,
          speaker: { anyOf: [oneOf(words), { type: 'null' }] },
          kind: oneOf({ enum: ['direct', 'mixed', 'indirect'] }),
          stance: oneOf({ enum: stances }),
          nested: { const: true },
          debatable: { const: true },
        },
      },
    },
  },
});

/** The articles of a folder. Throws an Error that names the file if one has not the format or a place is not found. */
export function readMannerArticles(folder: URL): readonly MannerArticle[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((file) => {
    try {
      return { ...parseMannerArticle(readFileSync(new URL(file, folder), 'utf8')), id: file };
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

/** One article from YAML. Throws an Error if it has not the format or a place is not found. */
export function parseMannerArticle(yaml: string): MannerArticle {
  const written: unknown = parse(yaml);
  if (!isArticle(written)) throw new Error(ajv.errorsText(isArticle.errors));
  const { manner, format = 'plain', text } = written;
  const claims = written.claims.map((claim) => locateClaim(text, claim));
  written.claims.forEach((claim, i) => checkNesting(claim, claims[i]!, claims));
  return { id: '', manner, format, text, claims };
}

function locateClaim(text: string, written: WrittenClaim): MannerClaim {
  const place = (words: Place | undefined): readonly Span[] => (words === undefined ? [] : [locatePlace(text, words)]);
  const content = listOf(written.content).map((words) => locatePlace(text, words));
  const cue = place(written.cue);
  if (content.some((part) => cue.some((span) => overlaps(part, span)))) {
    throw new Error(`The cue “${written.cue}” lies within its own content`);
  }
  return {
    content,
    cue,
    source: place(written.source),
    speakers: written.speaker === null ? [NOBODY] : listOf(written.speaker),
    kinds: listOf(written.kind),
    stances: listOf(written.stance),
    debatable: written.debatable ?? false,
  };
}

function checkNesting({ content, nested }: WrittenClaim, claim: MannerClaim, all: readonly MannerClaim[]): void {
  const isWithin = (other: MannerClaim): boolean => holds(other, claim) && !holds(claim, other);
  if (all.some(isWithin) !== (nested ?? false)) {
    const words = listOf(content).join(' / ');
    throw new Error(nested ? `“${words}” is within no other content` : `“${words}” is nested, but not said to be`);
  }
}

function holds(outer: MannerClaim, inner: MannerClaim): boolean {
  return inner.content.every((part) => outer.content.some((whole) => contains(whole, part)));
}

const numbered = /^(?<words>.*) #(?<number>\d+)$/su;

/** Throws an Error if the words are not in the text, or not once though they have no number. */
function locatePlace(text: string, place: Place): Span {
  const { words = place, number } = numbered.exec(place)?.groups ?? {};
  const found = [...wholeWords(text, words)];
  if (number === undefined && found.length > 1) throw new Error(`“${words}” stands ${found.length} times in the text`);
  const span = found[Number(number ?? 1) - 1];
  if (span === undefined) throw new Error(`The text has no “${place}”`);
  return span;
}
