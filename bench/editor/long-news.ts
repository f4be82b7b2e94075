// Long documents for measurements: the sample articles over and over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** So much news, in UTF-16 code units, with names that change so that no paragraph repeats. */
export function longNews(size: number): string {
  const folder = join(import.meta.dirname, '..', '..', 'seeds');
  const articles = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const parts: string[] = [];
  for (let round = 0, length = 0; length < size; round++) {
    const text = articles[round % articles.length]!.replaceAll(/\b(?=\p{Lu}\p{Ll}{5})/gu, () => `Mc${letters(round)}`);
    parts.push(text);
    length += text.length + 2;
  }
  return parts.join('\n\n').slice(0, size);
}

function letters(number: number): string {
  return number.toString(26).replaceAll(/./gu, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}
