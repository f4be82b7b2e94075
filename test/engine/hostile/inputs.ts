// Texts unlike any article: made to break parsers, or of another kind. Each can be of any length.
import { found } from './found';
import { nameOf } from './names';
import { describe, quoted, write } from './recipes';

export interface HostileInput {
  readonly name: string;
  /** How many UTF-16 units it repeats; 0 where it does more than that. */
  readonly unit: number;
  /** A text of `size` UTF-16 units, give or take one repetition; the same each time. */
  readonly make: (size: number) => string;
}

export const marks: readonly string[] = [
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  '„',
  '‚',
  '«',
  '»',
  '‹',
  '›',
  '`',
  '´',
  '″',
  '′',
  '＂',
  '〝',
  "''",
  '``',
];

/** Syntax that parsers look for. Each string is repeated without anything between. */
export const pieces: readonly string[] = [
  ...[
    '.',
    ',',
    ':',
    ';',
    '!',
    '?',
    '…',
    '-',
    '–',
    '—',
    '(',
    ')',
    '[',
    ']',
    '{',
    '<',
    '>',
    '&',
    '*',
    '_',
    '#',
    '|',
    '\\',
    '/',
    '@',
  ],
  ...['a\n\n', 'a\n', 'a ', 'a-', 'a.', "a'", 'a’', 'A', '1.', '1,', '1. ', '. ', '.\n', ', ', '? ', '... ', ' . '],
  ...['U.S. ', 'Mr. ', 'No. ', 'Bob’s ', "Bob's ", 'A. B. ', 'e.g. ', 'Inc. He ', '5 p.m. ', 'left.He', 'said:We'],
  ...[
    'said ',
    'He said ',
    'said Ann ',
    'said, ',
    'that ',
    'said that ',
    'he said that she said that ',
    'according to ',
    'Ann: ',
    'ANN: It is.\n',
  ],
  ...[
    'ANN: Why? BO: No. ',
    'Q. Why? A. No. ',
    '[00:01:02] ANN: I (so) ',
    'Mr A B (C D) (E): I?\n',
    'ANN: [a] [b] ',
    'ANN: He said that I said so.\n\nI said no.\n\n',
  ],
  ...[
    '“a” ',
    '“a ',
    'a” ',
    '“a,” he said. ',
    '“A.” “B.” ',
    '“a ‘b’ c” ',
    '‘a’ ',
    "'a' ",
    '" ',
    ' "',
    '“”',
    '“ ”',
    '"a',
    '“a\n\n',
    '“A.\n\n“B.\n\n',
  ],
  ...[
    'Ann ',
    'Ann Bell ',
    'Ann, ',
    'Ann and ',
    'Ann of ',
    'Ann Bell, the chief of ',
    'the minister ',
    'he ',
    'his ',
    'McA-B ',
    'ANN ',
  ],
  ...['\t', ' ', '\n', '\r', '\r\n', '\n\r', '\u00a0', '\u00a0\n\n', '\u200b', '\u2028', '\ufeff', '\u000b', '\u0085'],
  ...[
    '🙂',
    '\ud800',
    '\udc00',
    '\u0301',
    'e\u0301',
    '\u202e',
    '\u200d',
    '漢',
    '“漢字”と',
    'א',
    '“שלום” ',
    'ß',
    'İ',
    'ﬁ',
    '９',
    '𝐀',
    '½',
  ],
];

/** Each of these makes lines, given the number of lines before. */
const rows: Readonly<Record<string, (at: number) => string>> = {
  CSV: (at) => `${at},"Bell, Ann","said ""no""",${at % 7}.5,2020-01-${10 + (at % 20)}\n`,
  'CSV on one line': (at) => `${at},"x${at}",`,
  'minified JSON': (at) => `{"id":${at},"say":"it\\"s","tags":["a","b's"],"n":null},`,
  'a minified script': (at) => `function f${at}(a,b){return a?'“'+b+"x":\`\${a}'\`};`,
  HTML: (at) => `<p class="x${at}">“Hello,” said <b>Ann</b>.</p><br/>`,
  'a log': (at) => `2020-01-01T00:00:${at % 60}Z [INFO] worker-${at}: "GET /a?b='c'" 200 - said ok\n`,
  addresses: (at) => `https://example.org/a/${at}?q="x"&r='y' ann.bell${at}@example.org `,
  'a table': (at) => `| ${at} | “a” | Ann | said |\n`,
  'mixed directions': (at) => `“שלום ${at},” said אנה. “مرحبا”، قال Ann; \u202e“abc”\u202c `,
  'mixed scripts': (at) => `Аnn said “привет${at}”，他說：「好」。“ναι,” είπε. `,
  'new labels': (at) => `${nameOf(at).toUpperCase()}: Did he say that I was there?\n`,
  'names only': (at) => `${nameOf(at)} ${nameOf(at * 7 + 3)} `,
  'names that speak': (at) => `“No,” said ${nameOf(at)} ${nameOf(at * 31)}. `,
  'surnames alone': (at) => `Ann ${nameOf(at % 900)} was there. ${nameOf((at * 7) % 900)} said that it was over.\n\n`,
  'pronouns after many names': (at) => (at % 50 === 0 ? `Dan ${nameOf(at)} came. ` : 'He said that it was over. '),
  'all capitals': (at) => `“WE STAY ${at},” SAID ANN BELL OF THE PORT. `,
  'no spaces': (at) => `“Westay${at},”saidAnnBell.Hesaidthatitwasover.`,
  'no full stops': (at) => `“we stay ${at}” said ann bell and then `,
  verse: (at) => `“I ${at},\nsaid he\n`,
  'brackets and dashes': (at) => `Ann (“the ${at}”) – who, he said, – “(no – [yes])” – left; `,
  labels: (at) => `${nameOf(at).toUpperCase()}: It was over by ${at % 12}.\n`,
  'labels in turn': (at) => `${nameOf(at % 700)} ${nameOf(at % 900)}: It was over, he said.\n\n`,
  initials: (at) => `${nameOf(at)[0]}${nameOf(at * 5)[0]}: Was it ${at}? he asked. `,
  'one surname': (at) => `“No,” said ${nameOf(at)} Bell. Mr Bell said that Ms Bell said it. `,
  roles: (at) => `${nameOf(at)} Bell, the minister of ${nameOf(at * 3)}, spoke. “No,” the minister said. `,
  bodies: (at) =>
    `The ${nameOf(at)} Board (${nameOf(at * 5)
      .slice(0, 2)
      .toUpperCase()}B) said that the board, it said, was ${at}. `,
};

/** The same of Markdown. */
const markdown: Readonly<Record<string, (at: number) => string>> = {
  'nested lists': (at) => `${'  '.repeat(at % 13)}- “We stay ${at},” said Ann.\n`,
  'numbered lists': (at) => `${at}. “We stay,” said Ann Bell.\n   1. *Bo* said no.\n`,
  'lists on one line': (at) => `- - - 1. - > - “a ${at}” said Ann\n`,
  tasks: (at) => `- [ ] “We stay,” said [x] ${at}\n- [x] a\n\n`,
  'nested quotes': (at) => `${'> '.repeat(1 + (at % 10))}“We stay ${at},” said Ann.\n`,
  links: (at) => `[“We stay,”](https://a.b/${at} "c") said [Ann **Bell**](d(e)). `,
  'links in links': (at) => `[a [b](c${at}) [d](e) “f” said](g) ![h [i](j)](k) `,
  'half links': (at) => `[a](b${at} [c](<d [e][ ![f](g "h `,
  'labels of links': (at) => `[“We stay,”][${at}] said [${at}].\n\n[${at}]: https://a.b/c "d"\n\n`,
  'labels that nothing defines': (at) => `[“We stay,”][${at}] said [Ann][] and [Bo ${at}]. `,
  notes: (at) => `“We stay,”[^${at}] said Ann.[^a${at}]\n\n[^${at}]: Ann said no.\n\n`,
  emphasis: (at) => `**“We *stay* ${at},”** said _Ann __Bell___. ***He*** said*that*it. `,
  'half emphasis': (at) => `*a **b ***c _d __e${at} f** g* ~~h ~i “j* said_Ann_k `,
  'a wide table': (at) =>
    at % 40 === 0
      ? `\n\n${'| “a” said Ann '.repeat(40)}|\n${'|-'.repeat(40)}|\n`
      : '| “b” | he said *c* | [d](e) '.repeat(13) + '|\n',
  'many tables': (at) => `| a ${at} | b |\n|---|:-:|\n| “We stay,” said Ann. | He said no. |\n\n`,
  headings: (at) => `${'#'.repeat(1 + (at % 6))} “We stay ${at},” *said* Ann\nHe said no\n===\n`,
  elements: (at) => `<b class="x${at}">“We <i>stay</i>,”</b> said <a href='b'>Ann</a><br/><!-- c --> `,
  'half elements': (at) => `<b “a” ${at} <c d="e <!-- f <?g <h>\n\n`,
  ticks: (at) => `${'`'.repeat(1 + (at % 50))} “We stay,” said Ann `,
  'escapes and entities': (at) => `&ldquo;We \\*stay\\* &#${100 + at};,&rdquo; said A&ntilde;n&copy. `,
  'addresses to be linked': (at) => `www.a.b/${at} said https://c.d/?e=${at}&f=“g” h${at}@i.j `,
  'rules and definitions': (at) => `- - -\n* * *\n[a${at}]: <b\n  "c\n\n`,
};

function linesOf(row: (at: number) => string, size: number): string {
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size; at++) {
    parts.push(row(at));
    length += parts[at]!.length;
  }
  return parts.join('');
}

/** Numbers from 0 to `below`, the same ones each time (a linear congruential generator of Numerical Recipes). */
function* numbers(below: number): Generator<number, never> {
  for (let state = 1; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield Math.floor((state / 2 ** 32) * below);
  }
}

function noise(alphabet: string, size: number): string {
  const chars = [...alphabet];
  const next = numbers(chars.length);
  return Array.from({ length: size }, () => chars[next.next().value]!).join('');
}

function nested(open: string, close: string, size: number): string {
  const depth = 1000;
  const nest = open.repeat(depth) + close.repeat(depth);
  return `${nest}\n\n`.repeat(Math.max(1, Math.round(size / nest.length)));
}

function base64(size: number, width: number): string {
  const line = noise('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', size);
  return line.replaceAll(new RegExp(`.{${width}}`, 'gu'), '$&\n');
}

/** An archive of small texts as an editor shows it: names, sizes in octal, NUL up to the next 512 bytes. */
function tar(size: number): string {
  return linesOf((at) => {
    const words = `“We stay,” said Ann Bell of house ${at}.\n`.repeat(1 + (at % 30));
    const head =
      `news/${at}.txt`.padEnd(100, '\0') + `0000644\0${words.length.toString(8).padStart(11, '0')}\0`.padEnd(412, '\0');
    return head + words.padEnd(Math.ceil(words.length / 512) * 512, '\0');
  }, size);
}

const repetitions: readonly HostileInput[] = [...new Set([...marks, ...pieces])].map((piece) => ({
  name: `${quoted(piece)} again and again`,
  unit: piece.length,
  make: (size: number) => piece.repeat(Math.ceil(size / piece.length)),
}));

const others: readonly Omit<HostileInput, 'unit'>[] = [
  ...[
    ...Object.entries(rows),
    ...Object.entries(markdown).map(([name, row]) => [`${name}, in Markdown`, row] as const),
  ].map(([name, row]) => ({ name, make: (size: number) => linesOf(row, size) })),
  { name: 'double in single marks, 1,000 deep', make: (size) => nested('“a ‘b ', ' c’ d”', size) },
  { name: 'double in double marks, 1,000 deep', make: (size) => nested('“a ', ' b”', size) },
  { name: 'guillemets, 1,000 deep', make: (size) => nested('«a ', ' b»', size) },
  { name: 'brackets, 1,000 deep', make: (size) => nested('(a [', '] b)', size) },
  { name: 'reports, 1,000 deep', make: (size) => nested('Ann said that ', 'it is, he said, ', size) },
  { name: 'one line of marks and words', make: (size) => noise('“”"‘’\'abc ABC.,:', size) },
  { name: 'marks only', make: (size) => noise('“”"‘’\'«»„`', size) },
  { name: 'no letters', make: (size) => noise(' .,:;!?-“”"\'()0123456789', size) },
  { name: 'combining marks only', make: (size) => noise('\u0300\u0301\u0308\u0327\u20dd\ufe0f', size) },
  { name: 'any unit at all', make: (size) => Array.from({ length: size }, unitsAt()).join('') },
  { name: 'base64 in lines', make: (size) => base64(size, 76) },
  { name: 'base64 on one line', make: (size) => base64(size, size) },
  {
    name: 'NUL among words',
    make: (size) =>
      '“We stay,”\0 said Ann Bell, who had come to the port early in the day to see it. '.repeat(Math.ceil(size / 80)),
  },
  { name: 'a tar file', make: tar },
];

const kept: readonly Omit<HostileInput, 'unit'>[] = found.map((recipe) => ({
  name: describe(recipe),
  make: (size) => write(recipe, size),
}));

export const hostileInputs: readonly HostileInput[] = [
  ...repetitions,
  ...[...others, ...kept].map((input) => ({ ...input, unit: 0 })),
];

/** The same text with a number every 4,096 units, so that no block is the same as another and known already. */
export function numbered(text: string): string {
  return text.replaceAll(/[^]{4096}/gu, (part, at: number) => `${part} ${at} `);
}

/** Any of the 65,536 units, lone surrogates and control characters too. */
function unitsAt(): () => string {
  const next = numbers(0x10000);
  return () => String.fromCharCode(next.next().value);
}
