import { realpath } from 'node:fs/promises';
import process from 'node:process';

import {
  checkArticle,
  isAlarming,
  reported,
  toSarif,
  toText,
  type CheckReport,
  type ReportedQuotation,
  type SourceIndex,
} from '../../check';
import { createAnnotator, type Model } from '../../engine';
import { toNative, version } from '../../formats';
import { printable } from '../../formats/printable';
import { formatOfFile } from '../../formats/source-formats';
import type { QuoteCheckRequest } from '../check-arguments';
import { decodeFile, InputError } from '../decode';
import { readSources } from './check-sources';
import { inputTextsOf, readSource, type InputText } from './inputs';
import type { Reporter } from './report';
import { writeStandardOutput } from './stdout';
import { readWeights } from './weights';

/** Holds the quotations of articles against sources, and writes their grades. */
export async function checkFiles(request: QuoteCheckRequest, reporter: Reporter): Promise<void> {
  const weights = await readWeights(request, reporter);
  const { sources: articles } = await inputTextsOf(request.articles, reporter);
  const files = articles.flatMap(({ file }) => file ?? []);
  const { index, problems } = await readSources(
    request.sources,
    await Promise.all(files.map((file) => realpath(file))),
  );
  const quotations: ReportedQuotation[] = [];
  for (const article of articles) {
    try {
      quotations.push(...(await checkOne(article, index, weights?.model ?? null)));
    } catch (error) {
      if (!(error instanceof InputError) && !(error instanceof Error && 'syscall' in error)) throw error;
      reporter.fail(article.id, error);
    }
  }
  const sources = index.sources.map(({ file, words }) => ({ file, words: words.length }));
  await writeStandardOutput(encoded(written({ quotations, sources, problems }, request.format)));
  if (quotations.some(({ grade }) => isAlarming(grade))) process.exitCode = 1;
}

async function checkOne(
  article: InputText,
  index: SourceIndex,
  model: Model | null,
): Promise<readonly ReportedQuotation[]> {
  const { text, bom } = decodeFile(await readSource(article));
  const annotations = createAnnotator({ format: formatOfFile(article.id), model }).annotate(text);
  const native = toNative(text, annotations, { id: article.id, bom, version });
  const spans = new Map(native.quotations.map(({ id, span }) => [id, span]));
  const texts = new Map(index.sources.map((source) => [source.file, source.text]));
  return Array.from(checkArticle(index, { text, annotations }), (checked) =>
    reported(article.id, text, spans.get(checked.quotation)!, checked, (file) => texts.get(file)!),
  );
}

function written(report: CheckReport, format: QuoteCheckRequest['format']): string {
  switch (format) {
    case 'text':
      return toText(report).split('\n').map(printable).join('\n');
    case 'json':
      return `${JSON.stringify(report)}\n`;
    case 'ndjson':
      return report.quotations.map((quotation) => `${JSON.stringify(quotation)}\n`).join('');
    case 'sarif':
      return `${JSON.stringify(toSarif(report))}\n`;
  }
}

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
  await Promise.resolve();
}
