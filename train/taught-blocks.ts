import type { Model } from '../src/engine/models/model';
import type { Attribution } from './corpus';
import type { DecidedArticle } from './decided-articles';
import { createPreparer, type PreparedBlock, type Relation } from './prepare';
import type { TaughtClaim } from './taught-claims';

/** A block with what readers said of its claims. */
export interface TaughtBlock extends PreparedBlock {
  readonly right: readonly Relation[];
  readonly wrong: readonly Relation[];
}

/** All blocks of the articles, also those that nobody decided about. */
export function taughtBlocks({ tagger }: Model, articles: readonly DecidedArticle[]): readonly TaughtBlock[] {
  return articles.flatMap(({ id, text, format, claims }) => {
    const verdicts = new Map(claims.map((claim) => [attributionOf(claim), claim.isRight]));
    const { blocks } = createPreparer(tagger, format)({ id, text, ignore: [], attributions: [...verdicts.keys()] });
    return blocks.map((block): TaughtBlock => {
      const judged = (verdict: boolean): readonly Relation[] =>
        block.relations.filter(({ attribution }) => verdicts.get(attribution) === verdict);
      return { ...block, right: judged(true), wrong: judged(false) };
    });
  });
}

function attributionOf({ kind, content, cue, source }: TaughtClaim): Attribution {
  return { type: kind, content, cue: cue === null ? [] : [cue], source: source === null ? [] : [source], core: true };
}
