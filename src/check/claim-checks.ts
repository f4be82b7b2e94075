/** What a check adds to the annotations of an article. */
import type { NativeCheck, NativeCheckedQuotation } from '../formats';
import { grades, type CheckedQuotation } from './check-types';
import { differenceExcerpts, passageExcerpt } from './excerpts';

/** The text of a source. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * The `check` of each claim, by its id: all of its quotations, in order. `text` is the article's; `sourceOf` gives the
 * text of a source, and the name that it is told by.
 */
export function claimChecks(
  text: string,
  checked: Iterable<CheckedQuotation>,
  sourceOf: (file: string) => NamedText,
): ReadonlyMap<string, NativeCheck> {
  const byClaim = new Map<string, NativeCheckedQuotation[]>();
  for (const one of checked) {
    if (one.claim === null) continue;
    const written = checkedQuotation(text, one, sourceOf);
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
  sourceOf: (file: string) => NamedText,
): NativeCheckedQuotation {
  const found = source === null ? null : sourceOf(source.file);
  return {
    quotation,
    grade,
    source: source && passageExcerpt(found!.text, { ...source, file: found!.name }),
    warnings,
    difference: differenceExcerpts(difference, found?.text ?? '', text),
  };
}
