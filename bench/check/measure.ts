/** Grades pairs, and counts what was graded rightly. */
import { checkQuotation, readQuotedText, readSourceText, SourceIndex, type Grade } from '../../src/check';
import type { Pair } from './pairs';

export interface Outcome {
  readonly pair: Pair;
  readonly grade: Grade;
  /** It is the passage that was quoted. */
  readonly isPlace: boolean;
  /** The words of the passage. */
  readonly found: string;
}

export function indexOf(texts: Readonly<Record<string, string>>): SourceIndex {
  const index = new SourceIndex();
  for (const [file, text] of Object.entries(texts)) index.put(file, text, readSourceText(file, text));
  return index;
}

export function gradeOf(index: SourceIndex, pair: Pick<Pair, 'quoted' | 'names' | 'speaker'>): Omit<Outcome, 'pair'> {
  const { result } = checkQuotation(index, {
    quoted: readQuotedText(pair.quoted, 0, pair.quoted.length),
    shown: pair.quoted,
    names: pair.names === null ? [] : [pair.names],
    labels: new Map(),
    last: null,
  });
  const isPlace = result.source === null ? pair.speaker === '' : result.source.speaker === pair.speaker.toUpperCase();
  const text = index.sources.find(({ file }) => file === result.source?.file)?.text ?? '';
  const found = result.source === null ? '' : text.slice(result.source.span.start, result.source.span.end);
  return { grade: result.grade, isPlace, found };
}

export const outcomesOf = (index: SourceIndex, pairs: readonly Pair[]): readonly Outcome[] =>
  pairs.map((pair) => ({ pair, ...gradeOf(index, pair) }));

/** A line a kind: how many are right, and what the others are. */
export function table(outcomes: readonly Outcome[]): readonly string[] {
  return [...new Set(outcomes.map(({ pair }) => pair.kind))].map((kind) => {
    const all = outcomes.filter(({ pair }) => pair.kind === kind);
    const right = all.filter(({ pair, grade }) => pair.grades.includes(grade));
    const placed = all.filter(({ isPlace }) => isPlace);
    const wrong = all.filter((one) => !right.includes(one)).map(({ grade }) => grade);
    return `${kind.padEnd(28)} ${right.length} of ${all.length}, place ${placed.length}  ${[...new Set(wrong)].join(', ')}`;
  });
}
