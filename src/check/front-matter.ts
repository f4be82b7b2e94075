/** What the front matter of an article says of its sources. */
import { entriesOf, fieldsOf, valueOf, YamlFault, type PlainEntry, type PlainValue } from './plain-yaml';
import { speakerMap, type SpeakerMap } from './speaker-map';

export interface FrontMatter {
  /** Files and folders, as they are written: relative to the article. */
  readonly sources: readonly string[];
  /** Who labels of the sources stand for. */
  readonly speakers: SpeakerMap;
  /** What cannot be read of it, for the reader. */
  readonly problems: readonly string[];
}

/** Longer ones are not looked for. */
const mostLines = 1000;

/** The lines between `---` at the start of a text and the next `---`. */
function linesOfFrontMatter(text: string): readonly string[] {
  if (!/^\ufeff?---[ \t]*\r?\n/u.test(text)) return [];
  const lines: string[] = [];
  for (let start = text.indexOf('\n') + 1; start < text.length && lines.length < mostLines;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).replace(/\r$/u, '');
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(line)) return lines;
    lines.push(line);
    start = end + 1;
  }
  // Without a closing line it is a thematic break.
  return [];
}

/** Reads the fields `sources` and `speakers` of an article's front matter. */
export function readFrontMatter(text: string): FrontMatter {
  const sources: string[] = [];
  const problems: string[] = [];
  const names: PlainEntry[] = [];
  for (const field of fieldsOf(linesOfFrontMatter(text))) {
    if (field.name !== 'sources' && field.name !== 'speakers') continue;
    try {
      const value = valueOf(field);
      if (field.name === 'sources') sources.push(...pathsOf(value));
      else names.push(...namesOf(value));
    } catch (error) {
      if (!(error instanceof YamlFault)) throw error;
      problems.push(`${field.name} in the front matter: ${error.message}`);
    }
  }
  return { sources, speakers: speakerMap(names), problems };
}

/** The files and folders that the front matter of an article names as its sources, as they are written. */
export const frontMatterSources = (text: string): readonly string[] => readFrontMatter(text).sources;

/** Reads a file of lines such as `Speaker 1: Jane Doe`. Throws a YamlFault. */
export const readSpeakers = (text: string): SpeakerMap =>
  speakerMap(namesOf(entriesOf(text.replace(/^\ufeff/u, '').split(/\r?\n/u))));

function pathsOf(value: PlainValue): readonly string[] {
  if (value === null || typeof value === 'string') return value === null ? [] : [value];
  return value.flatMap((entry) => {
    if (entry.key !== null) throw new YamlFault(`“${entry.key}:” is no file; write a list`);
    return entry.value ?? [];
  });
}

function namesOf(value: PlainValue): readonly PlainEntry[] {
  if (value === null) return [];
  if (typeof value === 'string' || value.some(({ key }) => key === null))
    throw new YamlFault('write a line for each label: “Speaker 1: Jane Doe”');
  return value;
}
