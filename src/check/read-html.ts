/** Reads pages: the words that their reader sees, a line a block. */
import { Parser } from 'htmlparser2';

import { refuseDeep } from './decode-source';
import { Mask } from './mask';
import { readLines } from './read-lines';
import type { ReadSource } from './source-types';
import { stride } from './stride';

const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const unseen = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head']);

/** In steps of some milliseconds. */
export function* readHtml(text: string): Generator<void, ReadSource> {
  const mask = new Mask(text);
  let depth = 0;
  let hidden = 0;
  let end = 0;
  let isBlock = false;
  const parser = new Parser({
    onopentagname(name) {
      refuseDeep(++depth);
      if (unseen.has(name)) hidden++;
      isBlock ||= !inline.has(name);
    },
    onclosetag(name) {
      depth--;
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1);
      isBlock ||= !inline.has(name);
    },
    ontext(data) {
      const { startIndex } = parser;
      const stop = parser.endIndex + 1;
      if (hidden > 0 || startIndex < end) return;
      mask.replace(end, startIndex, isBlock ? '\n' : '\u00ad');
      isBlock = false;
      if (text.slice(startIndex, stop) !== data) mask.replace(startIndex, stop, data);
      end = stop;
    },
  });
  for (let at = 0; at < text.length; at += stride) {
    parser.write(text.slice(at, at + stride));
    yield;
  }
  parser.end();
  mask.replace(end, text.length);
  return yield* readLines(mask.text());
}
