import { equal, type Annotations, type AnnotatorOptions } from '../../src/engine';
import { createLearnedAnnotator } from '../../test/model';
import { compare } from '../../test/cases/compare';
import { readCaseGroups, readSeeds, type Expectation } from '../../test/cases/format';
import { listOf } from '../../train/manners/answers';
import { locate, type Located } from '../../test/cases/locate';
import { outOf, percent, table } from './markdown';

/** Right items of all. For debatable items only the bounds count. */
interface Tally {
  readonly right: number;
  readonly all: number;
}

export interface CaseFigures {
  readonly bounds: Tally;
  readonly role: Tally;
  readonly quotationSpeaker: Tally;
  readonly claims: Tally;
  readonly claimSpeaker: Tally;
  /** Claims that no reader would make. Where a case lists its quotations, unexpected quotations too. */
  readonly unexpected: number;
}

interface Example extends Expectation {
  readonly text: string;
  readonly format?: AnnotatorOptions['format'];
}

/** The hand-made cases, including known failures. */
export function casesReport(): string {
  const parts: readonly (readonly [string, CaseFigures])[] = [
    ...readSeeds().map((seed) => [`sample article ${seed.name}`, figuresOf([seed])] as const),
    ...readCaseGroups().map(({ group, cases }) => [group, figuresOf(cases)] as const),
  ];
  const total = addUp(parts.map(([, figures]) => figures));
  const head = ['cases', 'quotations', 'role', 'speaker', 'claims', 'their speaker', 'unexpected'];
  const rows = [...parts, ['together', total] as const].map(([name, figures]) => [
    name,
    ...talliesOf(figures).map(({ right, all }) => (all === 0 ? '–' : outOf(right, all))),
    String(figures.unexpected),
  ]);
  const shares = talliesOf(total).map(({ right, all }) => percent(right / (all || 1)));
  return table(head, [...rows, ['in percent', ...shares, '']]);
}

export function figuresOf(examples: readonly Example[]): CaseFigures {
  return addUp(examples.map(figuresOfOne));
}

function figuresOfOne(example: Example): CaseFigures {
  const annotations = createLearnedAnnotator(example.format).annotate(example.text);
  const located = locate(example.text, example);
  const { quotations, claims, unexpected } = compare(example.text, located, annotations);
  const settled = quotations.filter(({ debatable }) => !debatable);
  const wanted = claims.filter(({ debatable }) => !debatable);
  return {
    bounds: tally(quotations, ({ found }) => found),
    role: rolesOf(located, annotations),
    quotationSpeaker: tally(settled, ({ rightSpeaker }) => rightSpeaker),
    claims: tally(wanted, ({ found }) => found),
    claimSpeaker: tally(wanted, ({ found, rightSpeaker }) => found && rightSpeaker),
    unexpected: unexpected.length,
  };
}

function rolesOf(located: Located, annotations: Annotations): Tally {
  const settled = located.quotations.filter(({ expected }) => expected.debatable !== true);
  return tally(settled, ({ expected, span }) => {
    const found = annotations.quotations.find((quotation) => equal(quotation.span, span));
    return found !== undefined && listOf(expected.role ?? 'statement').includes(found.role);
  });
}

function tally<T>(items: readonly T[], right: (item: T) => boolean): Tally {
  return { right: items.filter(right).length, all: items.length };
}

function talliesOf(figures: CaseFigures): readonly Tally[] {
  return [figures.bounds, figures.role, figures.quotationSpeaker, figures.claims, figures.claimSpeaker];
}

function addUp(figures: readonly CaseFigures[]): CaseFigures {
  const sum = (part: (one: CaseFigures) => Tally): Tally => ({
    right: figures.reduce((total, one) => total + part(one).right, 0),
    all: figures.reduce((total, one) => total + part(one).all, 0),
  });
  return {
    bounds: sum(({ bounds }) => bounds),
    role: sum(({ role }) => role),
    quotationSpeaker: sum(({ quotationSpeaker }) => quotationSpeaker),
    claims: sum(({ claims }) => claims),
    claimSpeaker: sum(({ claimSpeaker }) => claimSpeaker),
    unexpected: figures.reduce((total, one) => total + one.unexpected, 0),
  };
}
