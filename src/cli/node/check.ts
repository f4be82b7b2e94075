import { realpath } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import {
  checkArticle,
  findVariants,
  isAlarming,
  reported,
  reportedVariant,
  toSarif,
  toText,
  type CheckReport,
  type ReportedQuotation,
  type ReportedVariant,
  type SourceIndex,
  type VariantArticle,
  type WrittenArticle,
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

/** Holds the quotations of articles against sources, and against each other, and writes their grades. */
export async function checkFiles(request: QuoteCheckRequest, reporter: Reporter): Promise<void> {
  const weights = await readWeights(request, reporter);
  const labels = await readLabels(request.speakers);
  const { sources: articles } = await inputTextsOf(request.articles, reporter);
  const files = articles.flatMap(({ file }) => file ?? []);
  const library = new SourceLibrary(await Promise.all(files.map((file) => realpath(file))), reporter.progress);
  const quotations: ReportedQuotation[] = [];
  const read: AnnotatedArticle[] = [];
  const unnamed: string[] = [];
  for (const input of articles) {
    try {
      const article = await annotatedArticle(input, weights?.model ?? null);
      if (request.variants) read.push(article);
      const named = await sourcesNamedIn(input, article.text);
      if (request.sources === undefined) named.problems.forEach(library.note);
      const paths = request.sources?.map((given) => path.resolve(given)) ?? named.paths;
      if (paths.length === 0) unnamed.push(input.id);
      else {
        const index = await library.indexOf(paths);
        quotations.push(...checkOne({ ...article, labels: new Map([...named.labels, ...labels]) }, index));
      }
    } catch (error) {
      if (!(error instanceof InputError) && !(error instanceof Error && 'syscall' in error)) throw error;
      reporter.fail(input.id, error);
    }
  }
  const { sources, problems } = library;
  if (!request.variants) refuseUnnamed(unnamed, sources.length + problems.length > 0, reporter);
  const variants = request.variants ? variantsIn(read) : undefined;
  const report = { quotations, ...(variants && { variants }), sources, problems };
  await writeStandardOutput(encoded(written(report, request.format)));
  if ([...quotations, ...(variants ?? [])].some(({ grade }) => isAlarming(grade))) process.exitCode = 1;
}

/** Articles without sources fail; where all are without, the arguments are wrong. */
function refuseUnnamed(articles: readonly string[], hasOthers: boolean, reporter: Reporter): void {
  if (articles.length > 0 && !hasOthers)
    throw new UsageError('Name sources with --sources, or in a line “sources:” of the front matter of each article.');
  for (const id of articles) reporter.fail(id, new InputError('names no sources that can be read'));
}

interface AnnotatedArticle extends VariantArticle, WrittenArticle {}

async function annotatedArticle(input: InputText, model: Model | null): Promise<AnnotatedArticle> {
  const { text, bom } = decodeFile(await readSource(input));
  const annotations = createAnnotator({ format: formatOfFile(input.id), model }).annotate(text);
  const native = toNative(text, annotations, { id: input.id, bom, version });
  return { file: input.id, text, annotations, spans: new Map(native.quotations.map(({ id, span }) => [id, span])) };
}

function checkOne(article: AnnotatedArticle, index: SourceIndex): readonly ReportedQuotation[] {
  const { file, text, spans } = article;
  const texts = new Map(index.sources.map((source) => [source.file, source.text]));
  return Array.from(checkArticle(index, article), (checked) =>
    reported(file, text, spans.get(checked.quotation)!, checked, (source) => texts.get(source)!),
  );
}

function variantsIn(articles: readonly AnnotatedArticle[]): readonly ReportedVariant[] {
  const byFile = new Map(articles.map((article) => [article.file, article]));
  return Array.from(findVariants(articles), (variant) => reportedVariant(variant, (file) => byFile.get(file)!));
}

function written(report: CheckReport, format: QuoteCheckRequest['format']): string {
  switch (format) {
    case 'text':
      return toText(report).split('\n').map(printable).join('\n');
    case 'json':
      return `${JSON.stringify(report)}\n`;
    case 'ndjson':
      return [...report.quotations, ...(report.variants ?? [])].map((one) => `${JSON.stringify(one)}\n`).join('');
    case 'sarif':
      return `${JSON.stringify(toSarif(report))}\n`;
  }
}

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
  await Promise.resolve();
}
