import * as vscode from 'vscode';
import {
  claimChecks,
  placeDifferences,
  type CheckedArticle,
  type IndexedSource,
  type PlacedDifference,
  type SpeakerMap,
} from '../../check';
import { firstIndex, type LiveAnnotations, type Span } from '../../engine';
import type { AnnotatedDocument } from '../annotation-store';
import { baseName } from '../util/base-name';
import { Disposable } from '../util/dispose';
import { inSlices } from '../util/slices';
import { GradeCache, type GradedQuotation } from './graded-quotations';
import type { SourceSet } from './source-set';

/** The grades of one version of an article. */
export interface CheckedDocument {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** In order. */
  readonly quotations: readonly GradedQuotation[];
  readonly sources: SourceSet;
  /** The `revision` of the sources. */
  readonly revision: number;
}

/** The check of one open article: at most one run at a time. */
export class ArticleCheck extends Disposable {
  /** May be of an older version. */
  newest: CheckedDocument | undefined;
  /** Who labels of the sources stand for. */
  labels: SpeakerMap = new Map();
  private readonly cache = new GradeCache();
  private assigned: SourceSet | undefined;
  private run = 0;
  private underWay:
    { readonly annotated: AnnotatedDocument; readonly revision: number; readonly done: Promise<unknown> } | undefined;

  constructor(
    readonly document: vscode.TextDocument,
    private readonly changed: () => void,
  ) {
    super();
    this.register({ dispose: () => this.run++ });
  }

  /** How many quotations were graded so far; those that stayed the same are not graded again. */
  get graded(): number {
    return this.cache.graded;
  }

  get sources(): SourceSet | undefined {
    return this.assigned;
  }

  set sources(sources: SourceSet | undefined) {
    if (sources === this.assigned) return;
    this.assigned = sources;
    this.run++;
    this.underWay = undefined;
    this.newest = undefined;
  }

  /** Grades a result. Undefined where the article or its sources have changed meanwhile. */
  async check(annotated: AnnotatedDocument): Promise<CheckedDocument | undefined> {
    const { sources, newest, underWay } = this;
    if (sources?.state !== 'ready') return undefined;
    const { revision } = sources;
    if (newest?.version === annotated.version && newest.revision === revision) return newest;
    if (underWay?.annotated === annotated && underWay.revision === revision) await underWay.done;
    else {
      const done = this.grade(annotated, sources, revision);
      this.underWay = { annotated, revision, done };
      await done;
    }
    const { newest: found } = this;
    return found?.version === annotated.version && found.revision === revision ? found : undefined;
  }

  private async grade({ found, uri, version }: AnnotatedDocument, sources: SourceSet, revision: number): Promise<void> {
    const run = ++this.run;
    const isOver = (): boolean => run !== this.run || sources.revision !== revision;
    const grades = gradesOf(found, this.labels, (article) => this.cache.grade(sources.index, revision, article));
    const done = await inSlices(grades, isOver);
    if (!done || isOver()) return;
    this.newest = { uri, version, quotations: done.value, sources, revision };
    this.changed();
  }
}

function* gradesOf(
  found: LiveAnnotations,
  labels: SpeakerMap,
  grade: (article: CheckedArticle) => Generator<void, readonly GradedQuotation[]>,
): Generator<void, readonly GradedQuotation[]> {
  const annotations = yield* found.allInSteps();
  const text = found.slice({ start: 0, end: found.length });
  return yield* grade({ text, annotations, labels });
}

/** The graded quotations that lie within a span. */
export function quotationsWithin({ quotations }: CheckedDocument, { start, end }: Span): readonly GradedQuotation[] {
  const found: GradedQuotation[] = [];
  for (let at = firstIndex(quotations.length, (one) => quotations[one]!.inner.start >= start); ; at++) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.inner.start > end) return found;
    if (quotation.inner.end <= end) found.push(quotation);
  }
}

/** What the check adds to the annotations, by claim. Sources outside of the workspace are told by their name alone. */
export function checksOfClaims(text: string, { quotations, sources }: CheckedDocument): ReturnType<typeof claimChecks> {
  const texts = new Map(sources.index.sources.map((source) => [source.file, source.text]));
  return claimChecks(text, quotations, (file) => ({ name: sourceName(file), text: texts.get(file) ?? '' }));
}

function sourceName(file: string): string {
  const uri = vscode.Uri.parse(file, true);
  return vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, false) : baseName(uri.path);
}

/** Where a quotation was found. */
export interface FoundSource {
  readonly source: IndexedSource;
  readonly uri: vscode.Uri;
  /** In the source, in UTF-16 code units. */
  readonly span: Span;
  readonly differences: readonly PlacedDifference[];
}

/** Undefined where it was not found, or its source is not in the index any more. */
export function foundSource({ sources }: CheckedDocument, graded: GradedQuotation): FoundSource | undefined {
  const { source: passage, query, difference } = graded;
  const source = passage && sources.index.sources.find(({ file }) => file === passage.file);
  if (!source) return undefined;
  const differences = placeDifferences(sources.index, source, passage.span, query.quoted, difference);
  return { source, uri: vscode.Uri.parse(source.file, true), span: passage.span, differences };
}
