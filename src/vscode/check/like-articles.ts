import * as vscode from 'vscode';
import {
  addSourceInSteps,
  findPassages,
  queriesOf,
  SourceError,
  SourceIndex,
  type VariantArticle,
  type WrittenArticle,
} from '../../check';
import { createAnnotator, type LiveAnnotations, type Model } from '../../engine';
import { toNativeInSteps } from '../../formats/native';
import { articleExtensions, formatOfFile } from '../../formats/source-formats';
import { version } from '../../formats/version';
import { inSlices } from '../util/slices';

/** An article with what was found in it, for a search for variants. Its name is its address. */
export interface ComparedArticle extends VariantArticle, WrittenArticle {}

/** Of more articles, or longer ones in bytes, none is read. */
const mostArticles = 2000;
const longestArticle = 2 ** 21;
/** A passage that is less like a quotation is none of its variants. */
const leastLike = 0.4;

/** How far a search is, and whether anybody still wants it. */
export interface SearchProgress {
  readonly tell: (done: number, all: number) => void;
  readonly isOver: () => boolean;
}

/** Writes down what was found in an article. Undefined where it is over. */
export async function annotatedArticle(
  file: string,
  found: LiveAnnotations,
  isOver: () => boolean,
): Promise<ComparedArticle | undefined> {
  return (await inSlices(writtenInSteps(file, found), isOver))?.value;
}

function* writtenInSteps(file: string, found: LiveAnnotations): Generator<unknown, ComparedArticle> {
  const annotations = yield* found.allInSteps();
  const text = found.slice({ start: 0, end: found.length });
  const native = yield* toNativeInSteps(text, annotations, { id: file, bom: false, version });
  return { file, text, annotations, spans: new Map(native.quotations.map(({ id, span }) => [id, span])) };
}

/** The other articles of the workspace, but for `except`, in which something is like a quotation of this one. */
export async function likeArticles(
  article: ComparedArticle,
  except: ReadonlySet<string>,
  model: Model | null,
  progress: SearchProgress,
): Promise<readonly ComparedArticle[]> {
  const { tell, isOver } = progress;
  const kinds = articleExtensions.map((extension) => extension.slice(1)).join(',');
  const all = await vscode.workspace.findFiles(`**/*.{${kinds}}`, undefined, mostArticles);
  const files = all.filter((uri) => uri.toString() !== article.file && !except.has(uri.toString()));
  const index = new SourceIndex();
  for (const [at, uri] of files.entries()) {
    tell(at, files.length * 2);
    await readInto(index, uri, isOver);
    if (isOver()) return [];
  }
  const wanted = new Set<string>();
  for (const { query } of queriesOf(article))
    for (const { source, score } of findPassages(index, query.quoted, 'all'))
      if (score >= leastLike) wanted.add(source.file);
  const found: ComparedArticle[] = [];
  for (const file of wanted) {
    tell(files.length + (found.length / wanted.size) * files.length, files.length * 2);
    const { text } = index.sources.find((source) => source.file === file)!;
    const annotator = createAnnotator({ format: formatOfFile(file), model });
    const live = await inSlices(annotator.open(text).steps({ start: 0, end: text.length }), isOver);
    const written = live && (await annotatedArticle(file, live.value, isOver));
    if (written === undefined) return [];
    found.push(written);
  }
  return found;
}

/** Of an open document its text counts, saved or not. What cannot be read has no quotations. */
async function readInto(index: SourceIndex, uri: vscode.Uri, isOver: () => boolean): Promise<void> {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  try {
    const bytes = open ? new TextEncoder().encode(open.getText()) : await bytesOf(uri);
    if (bytes && !isOver()) await inSlices(addSourceInSteps(index, uri.toString(), uri.path, bytes), isOver);
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof vscode.FileSystemError)) throw error;
  }
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > longestArticle ? undefined : vscode.workspace.fs.readFile(uri);
}
