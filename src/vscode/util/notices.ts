import type { LiveAnnotations } from '../../engine';
import { languageName } from '../../formats/language-name';
import { countOf } from './counts';

/** Something was left out, and the reader must see that. The message is one plain sentence or two. */
export interface Notice {
  readonly kind: 'too-large' | 'language' | 'cancelled' | 'binary' | 'skipped' | 'failed';
  readonly message: string;
}

/** Lengths are in UTF-16 code units. */
export function tooLargeNotice(length: number, limit: number): Notice {
  const has = `the text has ${length.toLocaleString('en')} characters`;
  const message = `Not analysed: ${has}, and the limit is set to ${limit.toLocaleString('en')}.`;
  return { kind: 'too-large', message };
}

/** `share`: how much was read, 0 to 1. */
export function cancelledNotice(share: number): Notice {
  const message = `Reading was cancelled at ${percent(share)}. Since then only what is in view is read, so more may be said than is listed.`;
  return { kind: 'cancelled', message };
}

/** `40 %`. Truncated, not rounded, so that it is never more than is done. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

export function failedNotice(error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The analysis failed (${reason}). The next edit tries again; the log has the details.`;
  return { kind: 'failed', message };
}

/**
 * Null where nothing was left out of a text of `length` UTF-16 code units. `line` gives the 1-based line of an offset.
 */
export function skippedNotice(
  { skipped, language }: Pick<LiveAnnotations, 'skipped' | 'language'>,
  length: number,
  line: (offset: number) => number,
): Notice | null {
  const [first] = skipped;
  if (first === undefined) return null;
  if (first.reason === 'language') {
    const message = `Not analysed: the text seems to be in ${languageName(language)}, and only English is understood.`;
    return { kind: 'language', message };
  }
  if (first.span.start === 0 && first.span.end === length) {
    return { kind: 'binary', message: 'Not analysed: this looks like binary data, not like text.' };
  }
  const at = `at line ${line(first.span.start).toLocaleString('en')}`;
  const where =
    skipped.length === 1
      ? `1 part of the text was left out, ${at}: it looks`
      : `${countOf(skipped.length, 'part')} of the text were left out, the first ${at}: they look`;
  return { kind: 'skipped', message: `${where} like binary data.` };
}
