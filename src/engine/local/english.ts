/**
 * The parser: retext-english, over pieces of at most `pieceLength` characters. Its cost grows faster than its input, and a very
 * long sentence overflows the call stack; a piece keeps both within bounds.
 */
import retextEnglish from 'retext-english';
import type { Plugin } from 'unified';
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';

declare module 'nlcst' {
  interface ParagraphData {
    /** Where the piece that the paragraph's offsets count from begins in the block. */
    base?: number;
  }
}

/** In UTF-16 units. Longer than almost every paragraph; short enough that any input parses in milliseconds. */
const pieceLength = 8192;

export const english: Plugin<[], string, Root> = function () {
  retextEnglish.call(this as never);
  const parse = this.parser as (document: string, file: VFile) => Root;
  this.parser = (document, file) => {
    if (document.length <= pieceLength) return parse(document, file);
    const children = pieces(document).flatMap(([start, end]) =>
      parse(document.slice(start, end), file).children.map((node) =>
        node.type === 'ParagraphNode' ? { ...node, data: { ...node.data, base: start } } : node,
      ),
    );
    return { type: 'RootNode', children };
  };
};

/** Cuts after the last sentence end, else the last white space, else anywhere between two characters. */
function pieces(text: string): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= pieceLength ? text.length : cutBefore(text, start, start + pieceLength);
    cuts.push([start, end]);
    start = end;
  }
  return cuts;
}

function cutBefore(text: string, start: number, limit: number): number {
  let space = -1;
  for (let at = limit; at > start + pieceLength / 2; at--) {
    if (!isSpace(text.charCodeAt(at - 1))) continue;
    if (space === -1) space = at;
    if (/[.!?…"”’']/u.test(text.charAt(at - 2))) return at;
  }
  if (space !== -1) return space;
  const splitsPair = /[\uD800-\uDBFF]/u.test(text.charAt(limit - 1));
  return splitsPair ? limit - 1 : limit;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xa0;
}
