// Invented sources and articles, checked as the editor does it.
import { placeDifferences, readSourceText, SourceIndex, type PlacedDifference } from '../../src/check';
import { createAnnotator, finish } from '../../src/engine';
import { GradeCache, type GradedQuotation } from '../../src/vscode/check/graded-quotations';

export const council = `RUTH NGATA: Um, I have lived beside the quarry for thirty-four years, and it is not safe.
TOM ESSEX: The money is there. It is in the bank, and you can look at the account whenever you like.
RUTH NGATA: We will rebuild the shore. We will rebuild it with or without the company.
`;

export function indexOf(files: Readonly<Record<string, string>>): SourceIndex {
  const index = new SourceIndex();
  for (const [file, text] of Object.entries(files)) index.put(file, text, readSourceText(file, text));
  return index;
}

const annotator = createAnnotator();

export function gradeAll(
  text: string,
  index: SourceIndex,
  cache = new GradeCache(),
  revision = 1,
): readonly GradedQuotation[] {
  return finish(cache.grade(index, revision, { text, annotations: annotator.annotate(text) }));
}

/** The one quotation of a text that Ruth Ngata says, held against the council. */
export function checkedWords(words: string, speaker = 'Ruth Ngata'): Checked {
  const text = `${speaker} said: “${words}”`;
  const index = indexOf({ 'council.txt': council });
  const [graded] = gradeAll(text, index);
  const [source] = index.sources;
  const { query, difference } = graded!;
  const span = graded!.source?.span;
  const differences = span ? placeDifferences(index, source!, span, query.quoted, difference) : [];
  return { text, index, graded: graded!, seen: source!.seen.slice(), differences };
}

export interface Checked {
  readonly text: string;
  readonly index: SourceIndex;
  readonly graded: GradedQuotation;
  readonly seen: string;
  readonly differences: readonly PlacedDifference[];
}
