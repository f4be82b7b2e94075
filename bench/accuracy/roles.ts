// Roles of quotations on the project's own set: `node --import tsx bench/accuracy/roles.ts [--errors]`.
import { fileURLToPath } from 'node:url';
import { equal, slice, type QuotationRole } from '../../src/engine';
import { createLearnedAnnotator } from '../../test/model';
import { listOf } from '../../train/manners/answers';
import { locate } from '../../test/cases/locate';
import { readRoleArticles, type Half, type RoleArticle } from '../../test/cases/roles/read';
import { outOf, percent, table } from './markdown';

export const quotationRoles = ['statement', 'term', 'title', 'heading'] as const satisfies readonly QuotationRole[];

/** One quotation, expected and found. A quotation with other bounds counts as none. */
export interface RoleJudgement {
  readonly article: string;
  readonly quote: string;
  /** Some of the article around it. */
  readonly context: string;
  /** If several answers are accepted: the given one if it is among them, else the likeliest. */
  readonly expected: QuotationRole | 'none';
  readonly found: QuotationRole | 'none';
  /** Several answers are accepted. */
  readonly lenient: boolean;
}

export interface Share {
  readonly right: number;
  readonly expected: number;
  readonly found: number;
}

/** Judges each quotation of the articles, and each that the engine finds beyond them. */
export function judgeRoles(articles: readonly RoleArticle[]): readonly RoleJudgement[] {
  return articles.flatMap(judgeArticle);
}

/** How many letters of the article a printed error shows on each side. */
const contextLength = 50;

function judgeArticle({ article, text, format, quotations }: RoleArticle): readonly RoleJudgement[] {
  const found = createLearnedAnnotator(format).annotate(text).quotations;
  const expected = locate(text, { quotations, claims: [] }).quotations;
  const about = (span: { readonly start: number; readonly end: number }): Pick<RoleJudgement, 'quote' | 'context'> => ({
    quote: slice(text, span),
    context: text.slice(Math.max(0, span.start - contextLength), span.end + contextLength).replaceAll('\n', ' ¶ '),
  });
  const known = expected.map(({ expected: { role }, span }): RoleJudgement => {
    const answer = found.find((quotation) => equal(quotation.span, span))?.role ?? 'none';
    const accepted: readonly QuotationRole[] = listOf(role);
    const right = accepted.find((one) => one === answer) ?? accepted[0]!;
    return { article, ...about(span), expected: right, found: answer, lenient: accepted.length > 1 };
  });
  const others = found.filter(({ span }) => !expected.some((one) => equal(one.span, span)));
  return [
    ...known,
    ...others.map(({ span, role }): RoleJudgement => ({
      article,
      ...about(span),
      expected: 'none',
      found: role,
      lenient: false,
    })),
  ];
}

/** Counts for one role, or for several roles as one. */
export function shareOf(judgements: readonly RoleJudgement[], roles: readonly QuotationRole[]): Share {
  const isOne = (role: QuotationRole | 'none'): boolean => role !== 'none' && roles.includes(role);
  return {
    right: judgements.filter(({ expected, found }) => isOne(expected) && isOne(found)).length,
    expected: judgements.filter(({ expected }) => isOne(expected)).length,
    found: judgements.filter(({ found }) => isOne(found)).length,
  };
}

/** 0 to 1; 1 where nothing was found. */
export function precisionOf({ right, found }: Share): number {
  return found === 0 ? 1 : right / found;
}

/** 0 to 1; 1 where nothing was expected. */
export function recallOf({ right, expected }: Share): number {
  return expected === 0 ? 1 : right / expected;
}

/** Confusion, precision and recall of both halves. */
export function rolesReport(): string {
  return (['development', 'held-out'] as const)
    .map((half) => {
      const judged = judgeRoles(readRoleArticles(half));
      const settled = judged.filter(({ lenient }) => !lenient);
      return [
        `${half}: ${judged.length} quotations, of which ${judged.length - settled.length} accept several roles`,
        confusion(judged),
        figures(judged),
        'Without those that accept several roles:',
        figures(settled),
      ].join('\n\n');
    })
    .join('\n\n');
}

function confusion(judged: readonly RoleJudgement[]): string {
  const all = [...quotationRoles, 'none'] as const;
  const rows = all.map((expected) => [
    expected,
    ...all.map((found) => String(judged.filter((one) => one.expected === expected && one.found === found).length)),
  ]);
  return table(['expected \\ found', ...all], rows);
}

const groups: readonly (readonly [string, readonly QuotationRole[]])[] = [
  ...quotationRoles.map((role) => [role, [role]] as const),
  ['term or title', ['term', 'title']],
  ['not a statement', ['term', 'title', 'heading']],
];

function figures(judged: readonly RoleJudgement[]): string {
  const rows = groups.map(([name, roles]) => {
    const share = shareOf(judged, roles);
    return [name, outOf(share.right, share.expected), percent(precisionOf(share)), percent(recallOf(share))];
  });
  return table(['role', 'right', 'P', 'R'], rows);
}

/** The errors of the development half, one per line. Nobody may read those of the other half. */
export function roleErrors(half: Half = 'development'): string {
  return judgeRoles(readRoleArticles(half))
    .filter(({ expected, found }) => expected !== found)
    .map(
      ({ article, quote, context, expected, found }) => `${expected} → ${found}: ${quote} (${article}: …${context}…)`,
    )
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(process.argv.includes('--errors') ? roleErrors() : rolesReport());
}
