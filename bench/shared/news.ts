// News of any length, made of the sample articles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The sample articles of the working folder, repeated for ever, with changing names so that no paragraph repeats.
 */
export function* articles(): Generator<string, never> {
  const texts = readdirSync('seeds').map((name) => readFileSync(join('seeds', name), 'utf8'));
  for (let round = 0; ; round++)
    yield texts[round % texts.length]!.replaceAll(/\b(?=\p{Lu}\p{Ll}{5})/gu, `Mc${letters(round)}`);
}

/** A text of `size` UTF-16 code units. */
export function newsOf(size: number): string {
  const parts: string[] = [];
  let length = 0;
  for (const article of articles()) {
    if (length >= size) break;
    parts.push(article);
    length += article.length + 2;
  }
  return parts.join('\n\n').slice(0, size);
}

/** News on one line, without paragraphs. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

function letters(number: number): string {
  return number.toString(26).replaceAll(/./gu, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}
