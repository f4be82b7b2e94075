import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import {
  decodeSource,
  isSourceFile,
  readFrontMatter,
  readSpeakers,
  SourceError,
  speakerMap,
  YamlFault,
  type CheckReport,
  type SpeakerMap,
} from '../../check';
import { UsageError } from '../arguments';
import { pathPattern } from '../path-pattern';
import { readRegular, type InputText } from './inputs';
import { reasonOf } from './report';

/** What an article says of its own sources. */
export interface NamedSources {
  /** Absolute paths. */
  readonly paths: readonly string[];
  readonly labels: SpeakerMap;
  readonly problems: CheckReport['problems'];
}

/** The sources in the front matter of an article. Others than those in its folder or the current one are refused. */
export async function sourcesNamedIn({ id, file }: InputText, text: string): Promise<NamedSources> {
  const { sources, speakers, problems } = readFrontMatter(text);
  const folder = file === null ? process.cwd() : path.dirname(file);
  const roots = await Promise.all([folder, process.cwd()].map((root) => realpath(root)));
  const found: string[] = [];
  const refused: string[] = [];
  const say = (source: string, what: string): unknown => refused.push(`sources in the front matter: ${source} ${what}`);
  for (const source of sources) {
    const files = await filesAt(folder, source);
    if (files === null) say(source, 'is no pattern that is read');
    else if (files.length === 0) say(source, 'matches no file below the folder of the article');
    for (const wanted of files ?? []) {
      if (isWithin(roots, await realOf(wanted))) found.push(wanted);
      else say(source, 'is in neither this folder nor that of the article; name it with --sources');
    }
  }
  return {
    paths: found,
    labels: speakers,
    problems: [...problems, ...refused].map((message) => ({ file: id, message })),
  };
}

/** A path stands for itself, a pattern such as `tapes/*.vtt` for the files that match. Null for no pattern. */
async function filesAt(folder: string, source: string): Promise<readonly string[] | null> {
  const wanted = path.resolve(folder, source);
  if (!/[*?{}[\]]/u.test(source) || existsSync(wanted)) return [wanted];
  // Nothing outside is even looked at.
  if (path.isAbsolute(source) || source.split(/[\\/]/u).includes('..')) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pattern = pathPattern(source.replace(/^(?:\.\/)+/u, ''));
  if (pattern === null) return null;
  return entries
    .filter((entry) => entry.isFile() && isSourceFile(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => pattern.test(path.relative(folder, file).split(path.sep).join('/')))
    .sort();
}

/** Where links lead; of what is not there the path itself. */
async function realOf(wanted: string): Promise<string> {
  try {
    return await realpath(wanted);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return wanted;
    throw error;
  }
}

const isWithin = (roots: readonly string[], file: string): boolean =>
  roots.some((root) => {
    const way = path.relative(root, file);
    return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
  });

/** Reads what `--speakers` was given: `Speaker 1=Jane Doe`, or a file of lines such as `Speaker 1: Jane Doe`. */
export async function readLabels(given: readonly string[]): Promise<SpeakerMap> {
  const labels = new Map<string, string>();
  for (const one of given) for (const [label, name] of await labelsOf(one)) labels.set(label, name);
  return labels;
}

async function labelsOf(given: string): Promise<SpeakerMap> {
  const sign = given.indexOf('=');
  if (sign > 0) return speakerMap([{ key: given.slice(0, sign), value: given.slice(sign + 1) }]);
  try {
    return readSpeakers(decodeSource(await readRegular(path.resolve(given))));
  } catch (error) {
    if (error instanceof YamlFault || error instanceof SourceError || (error instanceof Error && 'code' in error))
      throw new UsageError(`--speakers ${given}: ${reasonOf(error)}`);
    throw error;
  }
}
