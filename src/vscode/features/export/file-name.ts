const longest = 100;

/** Characters that a file system forbids, that no name shows (controls) or that turn the reading direction. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\/:*?"<>|]/gu;

/** A name for the export of a document: `article.txt` gives `article.annotations.json`. Never a path, never hidden. */
export function suggestedName(documentName: string): string {
  const stem = documentName
    .replace(unfit, '_')
    .replace(/\.(?:txt|md|markdown|text)$/iu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return `${[...stem].slice(0, longest).join('') || 'document'}.annotations.json`;
}

/** The last part of a URI's path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
