import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import type { AnnotatorOptions, ClaimKind, QuotationRole } from '../../src/engine';
import type { OneOf } from '../../train/manners/answers';

export interface ExpectedQuotation {
  /** With its marks; `head … tail` stands for all between the two. */
  readonly quote: string;
  /** Default: `statement`. */
  readonly role?: OneOf<QuotationRole>;
  /** Displayed name, without regard to case and a leading article. Default: nobody. */
  readonly speaker?: OneOf<string>;
  /** Readers may disagree: only the bounds are checked, not role and speaker. */
  readonly debatable?: boolean;
}

export interface ExpectedClaim {
  /** Fragments, each written as `ExpectedQuotation.quote`. */
  readonly content: string | readonly string[];
  /** Fragments of another extent that a careful reader accepts as well. */
  readonly orContent?: string | readonly string[];
  readonly kind: OneOf<ClaimKind>;
  /** Overlap with one suffices; `–` allows none. The occurrence nearest to the content counts. Default: none. */
  readonly cue?: OneOf<string>;
  /** The same, nearest to the cue. Default: none. */
  readonly source?: OneOf<string>;
  /** Default: the source's own words, or nobody if there is no source. */
  readonly speaker?: OneOf<string>;
  /** Readers may disagree: neither required nor counted as unexpected. */
  readonly debatable?: boolean;
}

export interface Expectation {
  /** Every quotation, in the order of the text. Without this list, quotations are not checked. */
  readonly quotations?: readonly ExpectedQuotation[];
  /** In the text's order of their first words. */
  readonly claims: readonly ExpectedClaim[];
}

export interface Seed extends Expectation {
  readonly name: string;
  readonly text: string;
}

export interface Case extends Expectation {
  readonly case: string;
  readonly text: string;
  /** Default: `plain`. */
  readonly format?: AnnotatorOptions['format'];
  /** Why the engine fails here today. The runner then requires it to fail. */
  readonly missed?: string;
}

export interface CaseGroup {
  readonly group: string;
  readonly cases: readonly Case[];
}

const oneOf = (values: object): object => ({ anyOf: [values, { type: 'array', items: values, minItems: 1 }] });
const words = { type: 'string', minLength: 1 };
const roles = { enum: ['statement', 'term', 'title', 'heading'] };
const kinds = { enum: ['direct', 'mixed', 'indirect'] };

function record(required: readonly string[], properties: object): object {
  return { type: 'object', required, properties, additionalProperties: false };
}

const expectation = {
  quotations: {
    type: 'array',
    items: record(['quote'], {
      quote: words,
      role: oneOf(roles),
      speaker: oneOf(words),
      debatable: { const: true },
    }),
  },
  claims: {
    type: 'array',
    items: record(['content', 'kind'], {
      content: oneOf(words),
      orContent: oneOf(words),
      kind: oneOf(kinds),
      cue: oneOf(words),
      source: oneOf(words),
      speaker: oneOf(words),
      debatable: { const: true },
    }),
  },
};

const ajv = new Ajv({ allowUnionTypes: true });
const isSeedFile = ajv.compile<Expectation & { readonly seed: string }>(
  record(['seed', 'quotations', 'claims'], { seed: words, ...expectation }),
);
const isCaseList = ajv.compile<readonly Case[]>({
  type: 'array',
  items: record(['case', 'text', 'claims'], {
    case: words,
    text: { type: 'string' },
    missed: words,
    format: { enum: ['plain', 'markdown', 'subtitles'] },
    ...expectation,
  }),
});

const here = new URL('.', import.meta.url);

function yamlFiles(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** The annotated seeds. Throws if a file does not have the format. */
export function readSeeds(): readonly Seed[] {
  const folder = new URL('seeds/', here);
  return yamlFiles(folder).map((file) => {
    const content: unknown = parse(readFileSync(new URL(file, folder), 'utf8'));
    if (!isSeedFile(content)) throw new Error(`${file}: ${ajv.errorsText(isSeedFile.errors)}`);
    const text = readFileSync(new URL(`../../seeds/${content.seed}`, here), 'utf8');
    return { name: file.replace('.yaml', ''), text, claims: content.claims, quotations: content.quotations ?? [] };
  });
}

/** The invented cases, grouped by file. Throws if a file does not have the format. */
export function readCaseGroups(): readonly CaseGroup[] {
  const folder = new URL('invented/', here);
  return yamlFiles(folder).map((file) => {
    const cases: unknown = parse(readFileSync(new URL(file, folder), 'utf8'));
    if (!isCaseList(cases)) throw new Error(`${file}: ${ajv.errorsText(isCaseList.errors)}`);
    return { group: file.replace('.yaml', '').replaceAll('-', ' '), cases };
  });
}

/** The lines of `seeds/known-misses.txt` without comments. */
export function readKnownMisses(): readonly string[] {
  const lines = readFileSync(fileURLToPath(new URL('seeds/known-misses.txt', here)), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}
