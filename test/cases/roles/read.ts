import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import type { AnnotatorOptions, QuotationRole } from '../../../src/engine';
import type { OneOf } from '../../../train/manners/answers';

export interface ExpectedRole {
  /** With its marks; `head … tail` stands for all between the two. */
  readonly quote: string;
  /** One, or several that a careful reader accepts, the likeliest first. */
  readonly role: OneOf<QuotationRole>;
}

export interface RoleArticle {
  readonly article: string;
  readonly text: string;
  /** Default: `plain`. */
  readonly format?: AnnotatorOptions['format'];
  /** Every region in marks, in the text's order. */
  readonly quotations: readonly ExpectedRole[];
}

/** Developers may read the errors of `development`, and only the figures of `held-out`. */
export type Half = 'development' | 'held-out';

const words = { type: 'string', minLength: 1 };
const role = { enum: ['statement', 'term', 'title', 'heading'] };

function record(required: readonly string[], properties: object): object {
  return { type: 'object', required, properties, additionalProperties: false };
}

const ajv = new Ajv();
const isArticleList = ajv.compile<readonly RoleArticle[]>({
  type: 'array',
  items: record(['article', 'text', 'quotations'], {
    article: words,
    text: words,
    format: { enum: ['plain', 'markdown'] },
    quotations: {
      type: 'array',
      items: record(['quote', 'role'], {
        quote: words,
        role: { anyOf: [role, { type: 'array', items: role, minItems: 2, uniqueItems: true }] },
      }),
    },
  }),
});

/** The articles of one half. Throws if a file does not have the format. */
export function readRoleArticles(half: Half): readonly RoleArticle[] {
  const folder = new URL(`${half}/`, import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.flatMap((file) => {
    const content: unknown = parse(readFileSync(new URL(file, folder), 'utf8'));
    if (!isArticleList(content)) throw new Error(`${half}/${file}: ${ajv.errorsText(isArticleList.errors)}`);
    return content;
  });
}
