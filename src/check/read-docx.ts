/** Reads the text of Word documents (.docx): a paragraph a line. */
import { Unzip, UnzipInflate } from 'fflate';
import { Parser } from 'htmlparser2';

import { refuseDeep, SourceError } from './decode-source';

/** More unpacked bytes are not read: a small file may unpack to gigabytes. */
const mostUnpacked = 2 ** 26;
/** Packed bytes that are unpacked in one step: they unpack to no more than a thousand times as many. */
const atOnce = 2 ** 11;

const main = /^word\/document\d*\.xml$/iu;
/** Properties, deleted and moved words, codes of fields, and what older programs show in the place of something. */
const unseen = new Set(['pPr', 'rPr', 'sectPr', 'del', 'moveFrom', 'instrText', 'Fallback']);
const shownAs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/**
 * The text of a document, in steps of some milliseconds. Throws a SourceError for what is none, is broken or unpacks to
 * too much.
 */
export function* textOfDocx(bytes: Uint8Array): Generator<void, string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new SourceError('not a Word document (.docx), or it is protected by a password');
  const reader = new DocxReader();
  let state: 'missing' | 'reading' | 'done' = 'missing';
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    if (state !== 'missing' || !main.test(file.name)) return;
    if ((file.originalSize ?? 0) > mostUnpacked) throw tooLarge();
    state = 'reading';
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      unpacked += chunk.length;
      if (unpacked > mostUnpacked) throw tooLarge();
      reader.read(chunk, isLast);
      if (isLast) state = 'done';
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && stateOf() !== 'done'; at += atOnce) {
      unzip.push(bytes.subarray(at, at + atOnce), at + atOnce >= bytes.length);
      yield;
    }
  } catch (error) {
    if (error instanceof SourceError || !(error instanceof Error)) throw error;
    throw new SourceError('a broken Word document', { cause: error });
  }
  if (stateOf() === 'missing') throw new SourceError('not a Word document: it has no word/document.xml');
  if (stateOf() === 'reading') throw new SourceError('a broken Word document: its end is missing');
  return reader.text;

  function stateOf(): typeof state {
    return state;
  }
}

const tooLarge = (): SourceError => new SourceError(`it unpacks to more than ${mostUnpacked / 2 ** 20} MB of text`);

/** Reads the main part of a document, piece by piece. */
class DocxReader {
  readonly #parts: string[] = [];
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #parser: Parser;
  /** Elements that are open and not shown, and whether text stands in the open one. */
  #hidden = 0;
  #isText = false;
  #depth = 0;

  constructor() {
    this.#parser = new Parser(
      {
        onopentagname: (name) => this.#open(localName(name)),
        onclosetag: (name) => this.#close(localName(name)),
        ontext: (words) => {
          if (this.#isText && this.#hidden === 0) this.#parts.push(words);
        },
      },
      { xmlMode: true },
    );
  }

  get text(): string {
    return this.#parts.join('');
  }

  read(chunk: Uint8Array, isLast: boolean): void {
    this.#parser.write(this.#decoder.decode(chunk, { stream: !isLast }));
    if (isLast) this.#parser.end();
  }

  #open(name: string): void {
    refuseDeep(++this.#depth);
    if (unseen.has(name)) this.#hidden++;
    this.#isText = name === 't';
    const shown = shownAs[name];
    if (shown !== undefined && this.#hidden === 0) this.#parts.push(shown);
  }

  #close(name: string): void {
    this.#depth--;
    if (unseen.has(name)) this.#hidden--;
    this.#isText = false;
    if (name === 'p' && this.#hidden === 0) this.#parts.push('\n');
  }
}

/** Programs choose the prefix. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
