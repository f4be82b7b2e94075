// The texts whose annotations must stay the same.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readCaseGroups, readSeeds } from '../../test/cases/format';
import { readRoleArticles } from '../../test/cases/roles/read';
import { readStanceCases } from '../../test/cases/stances';
import { halves, readSpeakerArticles } from '../../test/cases/speakers/read';
import { corpusFile, readCorpus } from '../accuracy/corpus';
import type { Request } from './arguments';

export interface TextSet {
  readonly name: string;
  readonly texts: readonly NamedText[];
}

interface NamedText {
  readonly id: string;
  readonly text: string;
}

const stanceFiles = ['tuned', 'read', 'held-out'] as const;

/** All inputs of a request. Throws if a file is missing or has another form. */
export function setsOf({ corpora, every, texts }: Request): readonly TextSet[] {
  return [
    { name: 'sample articles', texts: readSeeds().map(({ name, text }) => ({ id: name, text })) },
    {
      name: 'cases',
      texts: readCaseGroups().flatMap(({ group, cases }) =>
        cases.map((each) => ({ id: `${group}: ${each.case}`, text: each.text })),
      ),
    },
    {
      name: 'articles on speakers',
      texts: halves.flatMap(readSpeakerArticles).map(({ article, text }) => ({ id: article, text })),
    },
    {
      name: 'articles on roles',
      texts: halves.flatMap(readRoleArticles).map(({ article, text }) => ({ id: article, text })),
    },
    {
      name: 'sentences on stances',
      texts: stanceFiles.flatMap((file) =>
        readStanceCases(file).map(({ text }, at) => ({ id: `${file} ${at + 1}`, text })),
      ),
    },
    { name: 'articles with marks', texts: readSeeds().map(({ name, text }) => ({ id: name, text: asPage(text) })) },
    { name: 'subtitles', texts: readSeeds().map(({ name, text }) => ({ id: name, text: asSubtitles(text) })) },
    ...texts.map((path) => ({ name: basename(path), texts: readTexts(path) })),
    ...(corpora === undefined ? [] : [corpusSet(corpora, 'dev', 1), corpusSet(corpora, 'train', every)]),
  ];
}

function corpusSet(folder: string, split: string, every: number): TextSet {
  const path = corpusFile(folder, split);
  if (path === null) throw new Error(`There is no polnear.${split}.ndjson or polnear.${split}.ndjson.gz in ${folder}`);
  return { name: split, texts: readCorpus(path).filter((_, at) => at % every === 0) };
}

/** The lines of a file that have a text. */
function readTexts(path: string): readonly NamedText[] {
  const read = path.endsWith('.tsv') ? fromRow : fromJson;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const text = read(line);
    if (text === null) throw new Error(`${path}, line ${at + 1}: there is no text`);
    return { id: String(at + 1), text };
  });
}

function fromJson(line: string): string | null {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || !('text' in value)) return null;
  return typeof value.text === 'string' ? value.text : null;
}

function fromRow(line: string): string | null {
  return line.split('\t')[1]?.replaceAll('<NL>', '\n') ?? null;
}

/** A page with a paragraph for each line, which has emphasis, entities and a link. */
function asPage(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const html = lines.map(
    (line) =>
      `<p>${line
        .replace(/&/gu, '&amp;')
        .replace(/“/gu, '<em>&ldquo;')
        .replace(/”/gu, '&rdquo;</em>')
        .replace(/\b(said)\b/gu, '<a href="x">$1</a>')}</p>`,
  );
  return `<html><body>\n${html.join('\n')}\n</body></html>\n`;
}

/** Subtitles with a cue for each line, of two seconds. */
function asSubtitles(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const time = (second: number): string => `${new Date(second * 1000).toISOString().slice(11, 19)},000`;
  return lines.map((line, at) => `${at + 1}\n${time(2 * at)} --> ${time(2 * at + 2)}\n${line}\n`).join('\n');
}
