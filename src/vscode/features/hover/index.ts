import * as vscode from 'vscode';
import { ClaimReader } from '../../claim-reader';
import { lineOf, toRange } from '../../conversions';
import { registerForLanguages } from '../../util/for-languages';
import { renderHover } from '../../util/render-hover';
import type { FeatureContext } from '../feature';
import { describeAt, hoverCommands } from './describe';

/** Registers the hover: who says the words under the pointer, and why the analysis thinks so. */
export function registerHover(context: FeatureContext): void {
  const provider = new ClaimHover(context);
  registerForLanguages(context, (selector) => vscode.languages.registerHoverProvider(selector, provider));
}

/** Milliseconds that a hover waits for the overview, which gives the speaker's other claims. */
const overviewTime = 200;

class ClaimHover implements vscode.HoverProvider {
  private readonly reader: ClaimReader;

  constructor(private readonly context: FeatureContext) {
    this.reader = new ClaimReader(context.store);
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!this.context.settings.values.hover) return undefined;
    const annotated = await this.reader.freshAt(document, document.offsetAt(position), token);
    if (!annotated) return undefined;
    const { uri, version, found } = annotated;
    const overview = found.complete ? await atMost(overviewTime, this.context.store.overview(annotated)) : undefined;
    if (document.version !== version) return undefined;
    const line = (offset: number): number => lineOf(document, offset);
    const reviewer = this.context.reviewLogs.of(document)?.reviewer ?? null;
    const entries = this.reader.entries(annotated);
    const subject = { uri: uri.toString(), version, entries, overview, reviewer, line };
    const descriptions = describeAt(subject, document.offsetAt(position));
    const [innermost] = descriptions;
    if (!innermost) return undefined;
    return new vscode.Hover(
      descriptions.map(({ lines }) => renderHover(lines, hoverCommands)),
      toRange(document, innermost.span),
    );
  }
}

/** The value of a promise, or undefined if it takes longer than `time` milliseconds. */
async function atMost<T>(time: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), time)));
  try {
    return await Promise.race([promise, end]);
  } finally {
    clearTimeout(timer);
  }
}
