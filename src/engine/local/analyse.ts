import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { createChooser } from '../claims/choose';
import type { AnnotatorOptions } from '../options';
import type { MarkedRegion } from '../quotations/marks';
import { shapeOf, type QuotationShape } from '../quotations/shape';
import { claims } from './claims';
import { continuations } from './continuations';
import type { BlockFacts } from './facts';
import { names } from './names';
import { nested } from './nested';
import { quotations } from './quotations';
import { sentences } from './sentences';
import { units } from './units';
import { emptyWork, type BlockWork } from './work';

/** The local stage: from a block's text to its facts, knowing of no other block. */
export type LocalAnalyser = (text: string) => BlockFacts;

/** Without a model the rules alone decide. */
export function createLocalAnalyser({ model, without }: Pick<AnnotatorOptions, 'model' | 'without'>): LocalAnalyser {
  const choose = createChooser(model, without);
  const processor = unified()
    .use(retextEnglish)
    .use(quotations)
    .use(units)
    .use(sentences)
    .use(names)
    .use(claims, choose)
    .use(continuations)
    .use(nested, without.includes('nested') ? null : choose)
    .freeze();
  return (text) => {
    const file = new VFile(text);
    const work = emptyWork(text);
    file.data.block = work;
    processor.runSync(processor.parse(file), file);
    return toFacts(work);
  };
}

function toFacts({ text, regions, strays, names, claims, nested, leading, tail, label, headline }: BlockWork): BlockFacts {
  return {
    regions: regions.map((region) => ({ ...region, shape: shapeIn(text, region) })),
    strays,
    names,
    claims: [...claims, ...nested],
    leading,
    tail,
    label,
    headline,
  };
}

/** So much of the text around a quotation tells what it is, in UTF-16 units. */
const neighbourhood = 100;

function shapeIn(text: string, { span, inner }: MarkedRegion): QuotationShape {
  const before = text.slice(Math.max(0, span.start - neighbourhood), span.start);
  return shapeOf(text.slice(inner.start, inner.end), before, text.slice(span.end, span.end + neighbourhood));
}
