/** Reads what the front matter of articles needs of YAML: strings, lists and maps of them, inline or as a block. */

/** A value as it is written; null for nothing. */
export type PlainValue = string | null | readonly PlainEntry[];

/** An entry of a list, or of a map: then with a key. */
export interface PlainEntry {
  readonly key: string | null;
  readonly value: string | null;
}

/** YAML that is not read here, or that is none. Its message is for the reader. */
export class YamlFault extends Error {
  override readonly name = 'YamlFault';
}

/** A field at the margin, with the lines below it that belong to it. */
export interface PlainField {
  readonly name: string;
  /** Behind the colon. */
  readonly first: string;
  readonly below: readonly string[];
}

/** The fields at the margin of a block of lines. What else stands there has no name: it is not asked for. */
export function fieldsOf(lines: readonly string[]): readonly PlainField[] {
  const fields: { readonly name: string; readonly first: string; readonly below: string[] }[] = [];
  for (const line of lines) {
    if (/^(?:[ \t#\]}]|-(?:[ \t]|$)|$)/u.test(line)) {
      fields.at(-1)?.below.push(line);
      continue;
    }
    const [whole = '', , name = ''] = /^(["']?)([\p{L}\w-]+)\1[ \t]*:(?=[ \t]|$)/u.exec(line) ?? [];
    fields.push({ name, first: line.slice(whole.length), below: [] });
  }
  return fields;
}

/** The value of a field. Throws a YamlFault. */
export function valueOf({ first, below }: PlainField): PlainValue {
  const lines = below.filter((line) => !isEmpty(line));
  if (/^[ \t]*[[{]/u.test(first)) return new FlowReader([first, ...lines].join('\n')).read();
  if (isEmpty(first)) return entriesOf(lines);
  if (lines.length > 0) throw new YamlFault('a value over several lines is not read');
  return scalar(first);
}

const isEmpty = (line: string): boolean => /^[ \t]*(?:#|$)/u.test(line);

/** Without the blanks that YAML knows at either end: others are part of a string. */
const trimmed = (words: string): string => words.replace(/^[ \t\n]+|[ \t\n]+$/gu, '');

/** The entries of a block. Throws a YamlFault. */
export function entriesOf(lines: readonly string[]): readonly PlainEntry[] {
  const written = lines.filter((line) => !isEmpty(line));
  const margin = /^ */u.exec(written[0] ?? '')![0].length;
  return written.map((line) => {
    if (/^ */u.exec(line)![0].length !== margin) throw new YamlFault(`“${trimmed(line)}” is indented otherwise`);
    const words = line.slice(margin);
    if (/^-(?:[ \t]|$)/u.test(words)) return { key: null, value: scalar(words.slice(1)) };
    const found = keyAt(words);
    if (found === null) throw new YamlFault(`“${trimmed(words)}” is no entry of a list and has no colon`);
    return { key: found.key, value: scalar(found.rest) };
  });
}

/** A key with a colon at the start of a line. */
function keyAt(line: string): { readonly key: string; readonly rest: string } | null {
  const quoted = quotedAt(line, 0);
  if (quoted !== null) {
    const behind = /^[ \t]*:(?=[ \t]|$)/u.exec(line.slice(quoted.end));
    return behind && { key: quoted.value, rest: line.slice(quoted.end + behind[0].length) };
  }
  const colon = line.search(/:(?:[ \t]|$)/u);
  return colon < 1 ? null : { key: trimmed(line.slice(0, colon)), rest: line.slice(colon + 1) };
}

/** One string to the end of its line, without a comment. */
function scalar(written: string): string | null {
  const words = trimmed(written);
  const quoted = quotedAt(words, 0);
  if (quoted !== null) {
    if (!/^(?:[ \t]+#.*|[ \t]*)$/u.test(words.slice(quoted.end)))
      throw new YamlFault(`“${words}” goes on after its marks`);
    return quoted.value;
  }
  const comment = words.search(/(?:^|[ \t])#/u);
  const plain = comment < 0 ? words : trimmed(words.slice(0, comment));
  if (/^[[\]{}"'|>&*!%@`,]|^[?:-](?:[ \t]|$)|:(?:[ \t]|$)/u.test(plain)) throw new YamlFault(`“${words}” is not read`);
  return isNull(plain) ? null : plain;
}

const isNull = (plain: string): boolean => /^(?:|~|null|Null|NULL)$/u.test(plain);

const doubled = /"((?:[^"\\\n]|\\.)*)"/uy;
const single = /'((?:[^'\n]|'')*)'/uy;

/** A string in marks; null where none begins. */
function quotedAt(words: string, at: number): { readonly value: string; readonly end: number } | null {
  const mark = words[at];
  if (mark !== '"' && mark !== "'") return null;
  const pattern = mark === '"' ? doubled : single;
  pattern.lastIndex = at;
  const [found, inner] = pattern.exec(words) ?? [];
  if (found === undefined) throw new YamlFault(`${mark} is not closed on its line`);
  const value = mark === '"' ? inner!.replace(escape, unescaped) : inner!.replaceAll("''", "'");
  return { value, end: at + found.length };
}

const escape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gu;
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

function unescaped(found: string, two?: string, four?: string, eight?: string, letter?: string): string {
  const code = parseInt(two ?? four ?? eight ?? '', 16);
  const shown = letter === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : escapes[letter];
  if (shown === undefined) throw new YamlFault(`${found} stands for nothing`);
  return shown;
}

/** Lists and maps in brackets: `[a, 'b']`, `{Speaker 1: Jane Doe}`. */
class FlowReader {
  readonly #words: string;
  #at = 0;

  constructor(words: string) {
    this.#words = words;
  }

  read(): readonly PlainEntry[] {
    const isMap = this.#take('{');
    if (!isMap) this.#take('[');
    const closing = isMap ? '}' : ']';
    const entries: PlainEntry[] = [];
    while (!this.#take(closing)) {
      entries.push(this.#entry(isMap));
      if (this.#take(',')) continue;
      if (!this.#take(closing)) throw new YamlFault(`“${closing}” or a comma is missing`);
      break;
    }
    this.#skip();
    if (this.#at < this.#words.length) throw new YamlFault(`something stands behind “${closing}”`);
    return entries;
  }

  #entry(isMap: boolean): PlainEntry {
    const value = this.#string();
    if (!isMap) return { key: null, value };
    return { key: value ?? '', value: this.#take(':') ? this.#string() : null };
  }

  #string(): string | null {
    this.#skip();
    const quoted = quotedAt(this.#words, this.#at);
    if (quoted !== null) {
      this.#at = quoted.end;
      return quoted.value;
    }
    const rest = this.#words.slice(this.#at);
    const end = rest.search(/[[\]{},\n]|:(?=[ \t\n,[\]{}]|$)|[ \t]#/u);
    const plain = trimmed(rest.slice(0, end < 0 ? rest.length : end));
    if (/^[|>&*!%@`"'#]/u.test(plain) || /^[[{]/u.test(rest)) throw new YamlFault('only strings are read in a list');
    this.#at += end < 0 ? rest.length : end;
    return isNull(plain) ? null : plain;
  }

  /** Passes over one character, if it is the next. */
  #take(sought: string): boolean {
    this.#skip();
    if (this.#words[this.#at] !== sought) return false;
    this.#at++;
    return true;
  }

  /** Passes over blanks and comments. */
  #skip(): void {
    const blanks = /(?:[ \t\n]+(?:#[^\n]*)?)*/uy;
    blanks.lastIndex = this.#at;
    this.#at += blanks.exec(this.#words)![0].length;
  }
}
