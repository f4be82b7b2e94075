// Stories in which a text says the same, written otherwise.
import { matches, pick, put, rebuilt, within, type Story } from './story';

/** Each match of a pattern, within the claim alone, becomes something else. Null where there is none. */
const throughout =
  (pattern: RegExp, change: (words: string) => string): Story =>
  (decided) => {
    const found = matches(decided, pattern);
    if (found.length === 0) return null;
    const { span } = decided;
    let { text } = decided;
    let { end } = span;
    for (const { start, end: stop, words } of [...found].reverse()) {
      text = put(text, { start, end: stop }, change(words));
      end += change(words).length - words.length;
    }
    return { text, span: { start: span.start, end } };
  };

const everywhere =
  (change: (piece: string) => string): Story =>
  (decided) =>
    rebuilt(decided, change);

const syllable = /(?<=\p{L}{3})(?=\p{Ll}{3})/gu;

/** A word of the claim, and the words around it, in emphasis. */
const emphasis =
  (open: string, close: string): Story =>
  (decided, random) => {
    const { start, end } = decided.span;
    const words = matches(decided, /(?<![\p{L}’'&])\p{L}{3,}(?: \p{L}+)?(?![\p{L}’';])/gu);
    const found = pick(
      words.filter((one) => one.end - one.start < (end - start) / 2),
      random,
    );
    return found === undefined ? null : within(decided, found, `${open}${found.words}${close}`);
  };

const figures: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
};
const inWords = new Map(Object.entries(figures).map(([word, figure]) => [figure, word]));
const numberWord = new RegExp(`(?<![-\\p{L}])(?:${Object.keys(figures).join('|')})(?![-\\p{L}])`, 'gu');

const wordJoined: Story = (decided, random) => {
  const found = pick(matches(decided, /(?<=\p{L}{3})\p{L}(?=\p{L}{3})/gu), random);
  return found === undefined ? null : within(decided, { start: found.start, end: found.start }, '-\n');
};

/** The text says the same, written otherwise. */
export const rewritings: Readonly<Record<string, Story>> = {
  'accents taken apart': everywhere((piece) => piece.normalize('NFD')),
  'soft hyphens': everywhere((piece) => piece.replaceAll(syllable, '\u00ad')),
  'zero-width spaces': everywhere((piece) => piece.replaceAll(syllable, '\u200b')),
  'non-breaking spaces': everywhere((piece) => piece.replaceAll(/ (?=\p{L}+)/gu, '\u00a0')),
  'thin spaces': everywhere((piece) => piece.replaceAll(' ', '\u2009')),
  'blanks doubled': everywhere((piece) => piece.replaceAll('. ', '.  ')),
  'numbers as figures': throughout(numberWord, (word) => figures[word]!),
  'numbers as words': throughout(/(?<![\d.,£$€-])\d{1,2}(?![\d.,%-])/gu, (figure) => inWords.get(figure) ?? figure),
  'HTML emphasis': emphasis('<em>', '</em>'),
  'an HTML link': emphasis('<a href="https://example.org/a?b=c">', '</a>'),
  'Markdown emphasis': emphasis('**', '**'),
  'Markdown underscores': emphasis('_', '_'),
  'a Markdown link': emphasis('[', '](https://example.org)'),
  entities: everywhere((piece) =>
    piece
      .replaceAll('&', '&amp;')
      .replaceAll('“', '&ldquo;')
      .replaceAll('”', '&rdquo;')
      .replaceAll('’', '&#8217;')
      .replaceAll('"', '&quot;')
      .replaceAll('—', '&#x2014;'),
  ),
  ligatures: everywhere((piece) => piece.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ')),
  guillemets: everywhere((piece) => piece.replaceAll('“', '« ').replaceAll('”', ' »')),
  'low marks': everywhere((piece) => piece.replaceAll('“', '„').replaceAll('”', '“')),
  'single marks': everywhere((piece) => piece.replaceAll('“', '‘').replaceAll('”', '’')),
  'curly marks': everywhere((piece) =>
    piece
      .replaceAll(/"(?=[\p{L}\p{N}])/gu, '“')
      .replaceAll('"', '”')
      .replaceAll("'", '’'),
  ),
  'dashes as hyphens': everywhere((piece) => piece.replaceAll(/[—–]/gu, '--')),
  'dots as an ellipsis': everywhere((piece) => piece.replaceAll('...', '…').replaceAll('…', '...')),
  'in capitals': everywhere((piece) => piece.toUpperCase()),
  'in small letters': everywhere((piece) => piece.toLowerCase()),
  'paragraphs indented': everywhere((piece) => piece.replaceAll('\n\n', '\n\n    ')),
  'blank lines doubled': everywhere((piece) => piece.replaceAll('\n\n', '\n\n\n\n')),
  'quoted as an e-mail': everywhere((piece) => piece.replaceAll('\n', '\n> ')),
  'a byte order mark': ({ text, span }) => {
    return { text: `\ufeff${text}`, span: { start: span.start + 1, end: span.end + 1 } };
  },
  'a word broken at the end of a line': wordJoined,
};
