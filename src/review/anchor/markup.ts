import type { Span } from '../../engine';

/** A span with the other half of markup of which it holds one half: `a <em>word` becomes `a <em>word</em>`. */
export function withWholeMarkup(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const [closing = ''] =
    /^(?:<\/[A-Za-z][^<>]*>|[*_]+|\]\([^()\s]{1,300}\))/u.exec(text.slice(span.end, span.end + 310)) ?? [];
  const [opening = ''] =
    /(?:<[A-Za-z][^<>]*>|[*_]+|\[)$/u.exec(text.slice(Math.max(0, span.start - 310), span.start)) ?? [];
  return {
    start: span.start - (opens(opening, words) ? opening.length : 0),
    end: span.end + (closes(closing, words) ? closing.length : 0),
  };
}

const count = (words: string, part: string): number => words.split(part).length - 1;

function closes(markup: string, words: string): boolean {
  if (markup.startsWith('</')) return count(words, `<${nameOf(markup)}`) > count(words, `</${nameOf(markup)}`);
  if (markup.startsWith(']')) return count(words, '[') > count(words, ']');
  return markup !== '' && count(words, markup) % 2 === 1;
}

function opens(markup: string, words: string): boolean {
  if (markup.startsWith('<')) return count(words, `</${nameOf(markup)}`) > count(words, `<${nameOf(markup)}`);
  if (markup === '[') return count(words, ']') > count(words, '[');
  return markup !== '' && count(words, markup) % 2 === 1;
}

const nameOf = (tag: string): string => /[A-Za-z][A-Za-z\d]*/u.exec(tag)![0];
