import { realpath } from 'node:fs/promises';
import path from 'node:path';
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
  type SpeakerMap,
} from '../../check';
import { createAnnotator, type Model } from '../../engine';
import { toNative, version } from '../../formats';
import { printable } from '../../formats/printable';
import { formatOfFile } from '../../formats/source-formats';
import { UsageError } from '../arguments';
import type { QuoteCheckRequest } from '../check-arguments';
import { decodeFile, InputError } from '../decode';
import { readLabels, sourcesNamedIn } from './article-sources';
import { SourceLibrary } from './check-sources';
import { inputTextsOf, readSource, type InputText } from './inputs';
import type { Reporter } from './report';
import { writeStandardOutput } from './stdout';
import { readWeights } from './weights';

/** Holds the quotations of articles against sources, and writes their grades. */
export async function checkFiles(request: QuoteCheckRequest, reporter: Reporter): Promise<void> {
  const weights = await readWeights(request, reporter);
  const labels = await readLabels(request.speakers);
  const { sources: articles } = await inputTextsOf(request.articles, reporter);
  const library = new SourceLibrary(
    await Promise.all(articles.flatMap(({ file }) => file ?? []).map((file) => realpath(file))),
  );
  const quotations: ReportedQuotation[] = [];
  const unnamed: string[] = [];
  for (const article of articles) {
    try {
      const { text, bom } = decodeFile(await readSource(article));
      const named = await sourcesNamedIn(article, text);
      if (request.sources === undefined) named.problems.forEach(library.note);
      const paths = request.sources?.map((given) => path.resolve(given)) ?? named.paths;
      if (paths.length === 0) unnamed.push(article.id);
      else {
        const index = await library.indexOf(paths);
        const all = new Map([...named.labels, ...labels]);
        quotations.push(...checkOne({ article, text, bom, labels: all }, index, weights?.model ?? null));
      }
    } catch (error) {
      if (!(error instanceof InputError) && !(error instanceof Error && 'syscall' in error)) throw error;
      reporter.fail(article.id, error);
    }
  }
  const { sources, problems } = library;
  if (unnamed.length > 0 && sources.length + problems.length === 0)
    throw new UsageError('Name sources with --sources, or in a line “sources:” of the front matter of each article.');
  for (const id of unnamed) reporter.fail(id, new InputError('names no sources that can be read'));
  await writeStandardOutput(encoded(written({ quotations, sources, problems }, request.format)));
  if (quotations.some(({ grade }) => isAlarming(grade))) process.exitCode = 1;
}

interface ReadArticle {
  readonly article: InputText;
  readonly text: string;
  readonly bom: boolean;
  readonly labels: SpeakerMap;
}

function checkOne(
  { article, text, bom, labels }: ReadArticle,
  index: SourceIndex,
  model: Model | null,
): readonly ReportedQuotation[] {
  const annotations = createAnnotator({ format: formatOfFile(article.id), model }).annotate(text);
  const native = toNative(text, annotations, { id: article.id, bom, version });
  const spans = new Map(native.quotations.map(({ id, span }) => [id, span]));
  const texts = new Map(index.sources.map((source) => [source.file, source.text]));
  return Array.from(checkArticle(index, { text, annotations, labels }), (checked) =>
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
