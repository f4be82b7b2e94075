import { realpath } from 'node:fs/promises';
import path from 'node:path';

import { checkArticle, claimChecks, readFrontMatter } from '../../check';
import type { ClaimChecker } from '../run';
import { SourceLibrary } from './check-sources';
import type { InputText } from './inputs';
import type { Reporter } from './report';

/** Reads the sources at the paths, and holds claims against them. What cannot be read is told, and does not fail. */
export async function claimChecker(
  sources: readonly string[],
  articles: readonly InputText[],
  reporter: Reporter,
): Promise<ClaimChecker> {
  const files = articles.flatMap(({ file }) => file ?? []);
  const library = new SourceLibrary(await Promise.all(files.map((file) => realpath(file))), reporter.progress);
  const index = await library.indexOf(sources.map((given) => path.resolve(given)));
  for (const { file, message } of library.problems) reporter.report(file, message, false);
  const texts = new Map(index.sources.map((source) => [source.file, source.text]));
  return (text, annotations) => {
    const labels = readFrontMatter(text).speakers;
    return claimChecks(text, checkArticle(index, { text, annotations, labels }), (name) => ({
      name,
      text: texts.get(name)!,
    }));
  };
}
