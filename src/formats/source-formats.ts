import type { TextFormat } from '../engine';

interface SourceFormat {
  readonly format: TextFormat;
  /** File extensions with their dot, in lower case. */
  readonly extensions: readonly string[];
  /** VS Code's language ids, including those from other extensions. */
  readonly languages: readonly string[];
}

/** Which files and, in VS Code, which language ids are read in each format. */
const sourceFormats: readonly SourceFormat[] = [
  { format: 'plain', extensions: ['.txt'], languages: ['plaintext'] },
  { format: 'markdown', extensions: ['.md', '.markdown'], languages: ['markdown'] },
  { format: 'html', extensions: ['.html', '.htm'], languages: ['html'] },
  { format: 'subtitles', extensions: ['.srt', '.vtt'], languages: ['srt', 'subrip', 'vtt', 'webvtt', 'subtitles'] },
];

/** File extensions of articles. */
export const articleExtensions: readonly string[] = sourceFormats.flatMap(({ extensions }) => extensions);

/** Language ids of articles. */
export const articleLanguages: readonly string[] = sourceFormats.flatMap(({ languages }) => languages);

export function isArticle(file: string): boolean {
  return articleExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}

/** The format by a file's name. Plain if the extension is unknown. */
export function formatOfFile(file: string): TextFormat {
  const name = file.toLowerCase();
  return (
    sourceFormats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)))?.format ?? 'plain'
  );
}

/** The format by the language id. For plain text by the file's name, since the editor opens subtitles as plain text. */
export function formatOfDocument(language: string, file: string): TextFormat {
  if (language === 'plaintext') return formatOfFile(file) === 'subtitles' ? 'subtitles' : 'plain';
  return sourceFormats.find(({ languages }) => languages.includes(language))?.format ?? 'plain';
}
