import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../src/cli/decode';
import { createReporter } from '../src/cli/node/report';
import { ModelError, readModel, type Model } from '../src/engine';
import { readDecidedArticles, type DecidedArticle } from './decided-articles';
import { tuneModel } from './tune-model';
import { everyRow, writeModel } from './write-model';

export interface DecisionsInput {
  /** The folder of the logs, or one that has it in it. */
  readonly decisions: string;
  /** The weights file to go on from. */
  readonly from: string;
  readonly seed: number;
}

/**
 * A weights file that has learned what readers decided. Throws an InputError where there is nothing to learn from, or
 * nothing to go on from.
 */
export async function learnDecisions(
  { decisions, from, seed }: DecisionsInput,
  log: (line: string) => void,
): Promise<Uint8Array> {
  const model = modelIn(from);
  const articles = await readDecidedArticles(decisions, model, createReporter());
  const claims = articles.flatMap((article) => article.claims);
  if (claims.length === 0)
    throw new InputError(`${decisions}: nobody has decided about a claim of a text that is there.`);
  const { model: tuned, learned } = tuneModel(model, [...articles, ...sampleArticles()], seed);
  const [right, wrong] = [true, false].map((verdict) => claims.filter(({ isRight }) => isRight === verdict).length);
  log(
    `${articles.length} articles, ${right} claims that are right and ${wrong} that are none; ${learned} are learned from`,
  );
  if (learned < claims.length)
    log(`${claims.length - learned} have no cue in the text around them, so they teach nothing`);
  const articlesAre = articles.length === 1 ? 'article' : 'articles';
  return writeModel(
    tuned,
    `${model.provenance}; then ${learned} decisions about ${articles.length} ${articlesAre}`,
    everyRow,
  );
}

function modelIn(file: string): Model {
  try {
    return readModel(new Uint8Array(readFileSync(file)));
  } catch (error) {
    if (!(error instanceof ModelError) && !(error instanceof Error && 'code' in error)) throw error;
    throw new InputError(`${file}: ${error.message}`, { cause: error });
  }
}

const samples = 'seeds';

/** Articles that nobody decided about. They are to be read as before. */
function sampleArticles(): readonly DecidedArticle[] {
  return readdirSync(samples).map((id) => {
    return { id, text: readFileSync(join(samples, id), 'utf8'), format: 'plain', claims: [] };
  });
}
