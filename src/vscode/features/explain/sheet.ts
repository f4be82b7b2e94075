import { oneLine } from '../../presentation/text';
import { baseName } from '../../util/base-name';
import { countOf } from '../../util/counts';

/** What a document tells of some sentences of an article. Plain text: an article's words are not to be trusted. */
export interface Sheet {
  /** As the command line prints them. */
  readonly lines: readonly string[];
  /** Why the rules run alone; null while they do not. */
  readonly problem: string | null;
  /** How many of the claims that it tells of are hidden by the settings. */
  readonly hidden: number;
}

export const outdatedNote =
  'The article has changed or was closed since. What follows tells of its text as it was: run Explain This Claim again.';
export const lostNote = 'The article has changed or was closed since: run Explain This Claim in it again.';

/** The text of a sheet. `isOutdated`: the article has another text by now, or is closed. */
export function sheetText({ lines, problem, hidden }: Sheet, isOutdated: boolean): string {
  const notes = [
    ...(isOutdated ? [outdatedNote] : []),
    ...(problem === null ? [] : [problem]),
    ...(hidden === 0 ? [] : [`The settings hide ${countOf(hidden, 'claim')} here.`]),
  ];
  return [...notes.map((note) => `${note}\n`), ...lines, ''].join('\n');
}

/**
 * A path whose last part is the title of the tab. It does not end like a file's name, so that the editor takes it for
 * plain text. `line` is 1-based.
 */
export function sheetPath(articlePath: string, line: number): string {
  return `/Why: ${oneLine(baseName(articlePath))}, line ${line}`;
}
