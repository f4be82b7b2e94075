import type { CorpusDocument } from '../corpus';
import { readMannerArticles, type MannerArticle } from './read';

const articles = new URL('articles/', import.meta.url);

/** Our own articles in many manners, which the models learn from. */
export function ownArticles(): readonly MannerArticle[] {
  return readMannerArticles(articles);
}

/** As a training document: what readers may dispute is mostly outside the core of the corpus, as beliefs are. */
export function toCorpusDocument({ id, text, format, claims }: MannerArticle): CorpusDocument {
  const attributions = claims.map(({ content, cue, source, kinds, debatable }) => ({
    type: kinds[0]!,
    content,
    cue,
    source,
    core: !debatable,
  }));
  return { id, text, format, attributions, ignore: [], speechOnly: true };
}
