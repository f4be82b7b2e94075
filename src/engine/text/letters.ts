// What the rules ask of every word, by its codes where it is plain ASCII, as most words are: regular expressions over
// Unicode's properties take several times as long.

const firstBeyondAscii = 0x80;
const hyphen = 0x2d;
const startsCapital = /^\p{Lu}/u;
const capital = /\p{Lu}/u;
const letter = /\p{L}/u;
const initial = /^\p{Lu}\.$/u;

function isAsciiCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isAsciiLow(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Lower case, apostrophes straight: what the word lists are asked for. */
export function lowerOf(word: string): string {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= firstBeyondAscii || isAsciiCapital(code)) return lowered(word);
  }
  return word;
}

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Whether the word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < firstBeyondAscii ? isAsciiCapital(code) : startsCapital.test(word);
}

export function hasCapital(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= firstBeyondAscii) return capital.test(word);
    if (isAsciiCapital(code)) return true;
  }
  return false;
}

export function hasLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return isAsciiLow(code) || isAsciiCapital(code) || letter.test(word);
}

/** `J.` */
export function isInitial(word: string): boolean {
  return word.endsWith('.') && initial.test(word);
}

/** Whether the word is of plain letters and hyphens: neither a number nor with an apostrophe or a stop. */
export function isPlainWord(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (!isAsciiLow(code) && !isAsciiCapital(code) && code !== hyphen) return false;
  }
  return true;
}

const lowThenCapital = /^\p{Ll}\p{Lu}/u;

/** `iPhone` */
export function hasInnerCapital(word: string): boolean {
  return lowThenCapital.test(word);
}
