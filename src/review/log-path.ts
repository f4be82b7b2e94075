/** The folder of all logs, beside the texts. */
export const logsFolder = '.source-annotations';

export const logExtension = '.jsonl';

/** The path of a reviewer's log of a text, below the folder of all logs. `text`: its path, with forward slashes. */
export function logPathOf(text: string, reviewer: string): string {
  return `${text}/${fileNameOf(reviewer)}${logExtension}`;
}

/** The reviewer whose log a file is; null for another file. */
export function reviewerOf(fileName: string): string | null {
  if (!fileName.endsWith(logExtension)) return null;
  const name = fileName.slice(0, -logExtension.length);
  try {
    return decodeURIComponent(name);
  } catch {
    // A name that we did not write.
    return name;
  }
}

/** Letters, figures and some marks stay; what a file system may forbid is written as in a URL. */
function fileNameOf(reviewer: string): string {
  const escaped = reviewer.replace(/[^\p{L}\p{M}\p{N} _-]/gu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  return escaped.trim() === '' ? 'reader' : escaped;
}
