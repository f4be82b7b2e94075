/** What a check adds to the annotations of an article. */
import type { NativeCheck, NativeCheckedQuotation } from '../formats';
import { grades, type CheckedQuotation } from './check-types';
import { differenceExcerpts, passageExcerpt } from './excerpts';

/**
 * The `check` of each claim, by its id: all of its quotations, in order. `text` is the article's; `sourceText` gives
 * the text of a source by its file.
 */
export function claimChecks(
  text: string,
  checked: Iterable<CheckedQuotation>,
  sourceText: (file: string) => string,
): ReadonlyMap<string, NativeCheck> {
  const byClaim = new Map<string, NativeCheckedQuotation[]>();
  for (const one of checked) {
    if (one.claim === null) continue;
    const written = checkedQuotation(text, one, sourceText);
    const known = byClaim.get(one.claim);
    if (known === undefined) byClaim.set(one.claim, [written]);
    else known.push(written);
  }
  return new Map(
    Array.from(byClaim, ([id, quotations]) => [
      id,
      {
        status: 'checked by machine',
        grade: grades[Math.max(...quotations.map(({ grade }) => grades.indexOf(grade)))]!,
        quotations,
      },
    ]),
  );
}

function checkedQuotation(
  text: string,
  { quotation, grade, source, warnings, difference }: CheckedQuotation,
  sourceText: (file: string) => string,
): NativeCheckedQuotation {
  const words = source === null ? '' : sourceText(source.file);
  return {
    quotation,
    grade,
    source: source && passageExcerpt(words, source),
    warnings,
    difference: differenceExcerpts(difference, words, text),
  };
}
