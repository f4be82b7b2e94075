import type { TextFormat } from '../engine';

interface SourceFormat {
  readonly format: TextFormat;
  /** Ends of file names, in lower case. */
  readonly extensions: readonly string[];
  /** Language ids of VS Code's, its own and those that extensions give. */
  readonly languages: readonly string[];
}

/** How each kind of article is read: by its file's name, and in VS Code by its document's language. */
const sourceFormats: readonly SourceFormat[] = [
  { format: 'plain', extensions: ['.txt'], languages: ['plaintext'] },
  { format: 'markdown', extensions: ['.md', '.markdown'], languages: ['markdown'] },
  { format: 'html', extensions: ['.html', '.htm'], languages: ['html'] },
  { format: 'subtitles', extensions: ['.srt', '.vtt'], languages: ['srt', 'subrip', 'vtt', 'webvtt', 'subtitles'] },
];

/** Ends of the names of files that are articles as a rule. */
export const articleExtensions: readonly string[] = sourceFormats.flatMap(({ extensions }) => extensions);

/** The languages of documents that are articles as a rule. */
export const articleLanguages: readonly string[] = sourceFormats.flatMap(({ languages }) => languages);

export function isArticle(file: string): boolean {
  return articleExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}

/** Plain, where the name does not tell. */
export function formatOfFile(file: string): TextFormat {
  const name = file.toLowerCase();
  return (
    sourceFormats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)))?.format ?? 'plain'
  );
}

/** By the language; by the file's name where the editor takes it for plain text, as it does with subtitles. */
export function formatOfDocument(language: string, file: string): TextFormat {
  if (language === 'plaintext') return formatOfFile(file) === 'subtitles' ? 'subtitles' : 'plain';
  return sourceFormats.find(({ languages }) => languages.includes(language))?.format ?? 'plain';
}
