import { unified } from 'unified';
import { VFile } from 'vfile';
import { chooseClaims, regionsIn } from '../claims/choice';
import { joinContinuations } from '../claims/continuation';
import type { MarkedRegion } from '../quotations/marks';
import { shapeOf, type QuotationShape } from '../quotations/shape';
import { claims } from './claims';
import { english } from './english';
import type { BlockFacts } from './facts';
import { names } from './names';
import { quotations } from './quotations';
import { sentences } from './sentences';
import { units } from './units';
import type { BlockWork } from './work';

/** The local stage: from a block's text to its facts, knowing of no other block. */
export type LocalAnalyser = (text: string) => BlockFacts;

export function createLocalAnalyser(): LocalAnalyser {
  const processor = unified().use(english).use(quotations).use(units).use(sentences).use(names).use(claims).freeze();
  return (text) => {
    const file = new VFile(text);
    const work: BlockWork = { text, regions: [], strays: [], tokens: [], units: [], sentences: [], names: [], candidates: [], label: null };
    file.data.block = work;
    processor.runSync(processor.parse(file), file);
    return toFacts(work);
  };
}

function toFacts(work: BlockWork): BlockFacts {
  const regions = work.regions.map((region) => ({ ...region, shape: shapeIn(work.text, region) }));
  const headline = isHeadline(work);
  // A headline's marks show a wording, they do not tell who used it.
  const owned = headline ? [] : work.regions;
  const chosen = chooseClaims(work.candidates, owned);
  const joined = joinContinuations(work, chosen);
  const label = work.label && { ...work.label, regions: regionsIn(work.label.content, owned) };
  return { regions, strays: work.strays, names: work.names, ...joined, label, headline };
}

/** So much of the text around a quotation tells what it is. */
const neighbourhood = 24;

function shapeIn(text: string, { span, inner }: MarkedRegion): QuotationShape {
  const before = text.slice(Math.max(0, span.start - neighbourhood), span.start);
  return shapeOf(text.slice(inner.start, inner.end), before, text.slice(span.end, span.end + neighbourhood));
}

/** A headline is longer than this, in words, only by exception. */
const longestHeadline = 24;

function isHeadline({ text, units: all }: BlockWork): boolean {
  if (all.length > longestHeadline || /[.!?:;,…]["'”’»)\]]*$/u.test(text)) return false;
  return !/[.!?]\s+\p{Lu}/u.test(text);
}
