import * as vscode from 'vscode';
import { readModelAside, type Model } from '../engine';
import { inflate } from './util/inflate';
import { plainMessage } from './util/plain-message';
import { inSlices } from './util/slices';

/**
 * Reads the weights at the first request. Without them the rules run alone, and the reader is warned once.
 */
export class ModelLoader {
  /** Why the rules run alone, in a sentence or two. Null while they do not. */
  problem: string | null = null;
  private loading: Promise<Model | null> | undefined;

  constructor(
    private readonly file: vscode.Uri,
    private readonly log: Pick<vscode.LogOutputChannel, 'info' | 'error'>,
    private readonly warn: (message: string) => void = (message) => void vscode.window.showWarningMessage(message),
  ) {}

  /** Null if the file is missing or cannot be used. */
  model(): Promise<Model | null> {
    return (this.loading ??= this.load());
  }

  private async load(): Promise<Model | null> {
    const begin = performance.now();
    try {
      const bytes = await this.read();
      const model = await readModelAside(bytes, { run, inflate });
      this.log.info(`weights: ${bytes.length} bytes, ${Math.round(performance.now() - begin)} ms, ${model.provenance}`);
      return model;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const cause = error instanceof Error && error.cause instanceof Error ? ` ${error.cause.message}` : '';
      this.log.error(`${this.file.toString()}: ${reason}${cause}`);
      this.problem = 'Rules only, so less is found: the learned weights could not be read.';
      const remedy = 'Installing the extension anew mends it.';
      this.warn(plainMessage(`Source Annotator goes on by its rules alone and finds less. ${reason} ${remedy}`));
      return null;
    }
  }

  private async read(): Promise<Uint8Array> {
    try {
      return await vscode.workspace.fs.readFile(this.file);
    } catch (cause) {
      // The file system's message holds paths and codes: it is for the log, not for the reader.
      throw new Error('The weights file is missing or cannot be opened.', { cause });
    }
  }
}

async function run<T>(steps: Generator<unknown, T>): Promise<T> {
  // Never cancelled, so there is a value.
  return (await inSlices(steps, () => false))!.value;
}
