import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createAnnotator, readAll, type Model, type TextFormat } from '../src/engine';
import { DecisionsFolder, logsPlaceOf } from '../src/cli/node/review-logs';
import type { Reporter } from '../src/cli/node/report';
import { readSource } from '../src/cli/node/inputs';
import { decodeFile } from '../src/cli/decode';
import { formatOfFile } from '../src/formats/source-formats';
import { applyDecisions, reviewerOf, type ReviewState } from '../src/review';
import { taughtClaims, type TaughtClaim } from './taught-claims';

/** An article with what readers decided about its claims. */
export interface DecidedArticle {
  readonly id: string;
  readonly text: string;
  readonly format: TextFormat;
  readonly claims: readonly TaughtClaim[];
}

/**
 * The articles of which there are logs. `folder`: that of the logs, or one that has it in it. Reports what cannot be
 * read. Throws a UsageError if there is no such folder.
 */
export async function readDecidedArticles(
  folder: string,
  model: Model,
  reporter: Reporter,
): Promise<readonly DecidedArticle[]> {
  const place = logsPlaceOf(folder);
  const logs = new DecisionsFolder(place, reporter);
  const articles: DecidedArticle[] = [];
  for (const id of decidedTexts(place.logs)) {
    const source = { id, file: join(place.texts, id) };
    try {
      const { text } = decodeFile(await readSource(source));
      const state = await logs.about(source, () => text);
      if (state !== null) articles.push(articleOf(id, text, state, model));
    } catch (error) {
      reporter.fail(source.file, error);
    }
  }
  return articles;
}

export function articleOf(id: string, text: string, state: ReviewState, model: Model): DecidedArticle {
  const format = formatOfFile(id);
  const found = readAll(createAnnotator({ format, model }).open(text));
  return { id, text, format, claims: taughtClaims(text, applyDecisions(found, state)) };
}

/** The paths of the texts of which there are logs, with forward slashes. */
function decidedTexts(logs: string): readonly string[] {
  const entries = readdirSync(logs, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isFile() && reviewerOf(entry.name) !== null)
    .map(({ parentPath }) => relative(logs, parentPath).split(sep).join('/'));
  return [...new Set(folders)].sort();
}
