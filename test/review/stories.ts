// What may happen to a text between a decision and the next time that it is opened.
import { decidedAt } from './decided-articles';
import { matches, names, paragraphOf, pick, put, rebuilt, sentences, within, type Story } from './story';
import { retellings } from './retellings';
import { rewritings } from './rewritings';

const around: Story = (decided, random) => {
  let { text, span } = decided;
  const own = paragraphOf(decided);
  const edits: { readonly start: number; readonly end: number; readonly words: string }[] = [];
  for (const match of text.matchAll(/\n\n/gu)) {
    const at = match.index + 2;
    if (random() < 0.3 && (at <= own.start || at >= own.end))
      edits.push({ start: at, end: at, words: `${pick(sentences, random)!}${random() < 0.5 ? ' ' : '\n\n'}` });
  }
  const ends = own.end > span.end && /[.”"]$/u.test(text.slice(own.start, own.end));
  if (ends) edits.push({ start: own.end, end: own.end, words: ` ${pick(sentences, random)!}` });
  edits.push({ start: own.start, end: own.start, words: `${pick(sentences, random)!} ` });
  for (const edit of edits.sort((a, b) => b.start - a.start)) {
    text = put(text, edit, edit.words);
    if (edit.start <= span.start) span = { start: span.start + edit.words.length, end: span.end + edit.words.length };
  }
  return { text, span };
};

const otherWord: Story = (decided, random) => {
  const { text, span } = decided;
  const { start, end } = paragraphOf(decided);
  const words = [...text.slice(start, end).matchAll(/\b\p{Ll}{4,}\b/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  const found = pick(
    words.filter((word) => word.end <= span.start || word.start >= span.end),
    random,
  );
  if (found === undefined) return null;
  const by = found.start < span.start ? 6 - (found.end - found.start) : 0;
  return { text: put(text, found, 'mellow'), span: { start: span.start + by, end: span.end + by } };
};

const letterLost: Story = (decided, random) => {
  const found = pick(matches(decided, /(?<=\p{L})\p{L}|\p{L}(?=\p{L})/gu), random);
  return found === undefined ? null : within(decided, { start: found.start, end: found.start + 1 }, '');
};

const grave =
  /^(?:no|not|never|nobody|nothing|none|nowhere|neither|nor|without|hardly|cannot|half|third|one|two|three|four|five|six|seven|eight|nine|ten|first|second|once|dozen|million|hundred|thousand|double) $/u;

const wordLost: Story = (decided, random) => {
  // Without a number or a negation it is another claim.
  const found = matches(decided, /(?<![’'\p{L}])\p{Ll}+ /gu).filter(({ words }) => !grave.test(words));
  const chosen = found.length < 3 ? undefined : pick(found, random);
  return chosen === undefined ? null : within(decided, chosen, '');
};

const straightened: Story = (decided) =>
  rebuilt(decided, (piece) => piece.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'"));

const deleted: Story = (decided, random) => {
  const { text, span } = decided;
  const which = random();
  const { start, end } = paragraphOf(decided);
  if (which < 0.4) return { text: put(text, { start, end }, ''), span: null };
  if (which < 0.7) return { text: put(text, span, ''), span: null };
  const from = Math.max(start, text.slice(0, span.start).search(/[^.!?]*$/u));
  const stop = text.slice(span.end).search(/[.!?]/u);
  return { text: put(text, { start: from, end: Math.min(end, span.end + stop + 1) }, ''), span: null };
};

const nameChanged: Story = (decided, random) => {
  const found = pick(matches(decided, /(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,}/gu), random);
  return found === undefined ? null : { ...within(decided, found, pick(names, random)!), span: null };
};

const numbers = 'two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred thousand'.split(
  ' ',
);

const numberChanged: Story = (decided, random) => {
  const found = pick(matches(decided, new RegExp(`(?<![#\\d])\\d+|\\b(?:${numbers.join('|')})\\b`, 'gu')), random);
  if (found === undefined) return null;
  const other = /^\d/u.test(found.words)
    ? String(Number(found.words) + 1 + Math.floor(random() * 9))
    : pick(
        numbers.filter((word) => word !== found.words),
        random,
      )!;
  return { ...within(decided, found, other), span: null };
};

const auxiliary = /\b(?:is|was|are|were|will|would|could|should|must|has|had|have|can|did|does)\b(?! not|n[’'])/gu;

const negated: Story = (decided, random) => {
  const found = pick(matches(decided, auxiliary), random);
  if (found === undefined) return null;
  const contracted = random() < 0.4 && found.words !== 'will' && found.words !== 'can';
  return { ...within(decided, { start: found.end, end: found.end }, contracted ? 'n’t' : ' not'), span: null };
};

const moved: Story = (decided, random) => {
  const { text, span } = decided;
  const own = paragraphOf(decided);
  const paragraph = text.slice(own.start, own.end);
  const rest = own.start === 0 ? text.slice(own.end + 2) : put(text, { start: own.start - 2, end: own.end }, '');
  const places = [0, ...[...rest.matchAll(/\n\n/gu)].map(({ index }) => index + 2)];
  const at = pick(places, random)!;
  const by = at - own.start;
  return {
    text: `${rest.slice(0, at)}${paragraph}\n\n${rest.slice(at)}`,
    span: { start: span.start + by, end: span.end + by },
  };
};

const wrapped: Story = (decided) => {
  const { text, span } = decided;
  let column = 0;
  let wrappedText = '';
  for (const piece of text.split(/(?<=\s)/u)) {
    if (column + piece.length > 62 && wrappedText.endsWith(' ')) {
      wrappedText = `${wrappedText.slice(0, -1)}\n`;
      column = 0;
    }
    wrappedText += piece;
    column = piece.endsWith('\n') ? 0 : column + piece.length;
  }
  return { text: wrappedText, span };
};

const carriageReturns: Story = (decided) => rebuilt(decided, (piece) => piece.replaceAll('\n', '\r\n'));

const twinStays: Story = (decided, random) => {
  const { text, span } = decided;
  const words = text.slice(span.start, span.end);
  const { start, end } = paragraphOf(decided);
  const twin = `\n\n${pick(names, random)!} Brackley, who runs the mill, told it otherwise: ${words} and went home.`;
  const then = decidedAt(text + twin, span, decided.selector.claim);
  return { text: put(text + twin, { start, end }, ''), span: null, decided: then };
};

const noteStays: Story = (decided, random) => {
  const { text, span } = decided;
  const words = text.slice(span.start, span.end);
  const note = pick(
    [
      `Correction: an earlier version of this article said ${words}. We regret the error.`,
      `This article was amended on Friday. It had quoted somebody as saying ${words}, which was wrong.`,
      `Clarification: a report said that ${words}. It was not so.`,
    ],
    random,
  )!;
  return { text: `${put(text, paragraphOf(decided), '')}\n\n${note}`, span: null };
};

const several: Story = (decided, random) => {
  const first = letterLost(decided, random);
  if (first?.span == null) return null;
  const then = { ...decided, text: first.text, span: first.span };
  const second = straightened(then, random);
  return second?.span == null ? null : around({ ...then, text: second.text, span: second.span }, random);
};

/** What may happen, by its name. */
export const stories: Readonly<Record<string, Story>> = {
  'text edited around': around,
  'a word beside it changed': otherWord,
  'a letter lost': letterLost,
  'a word lost': wordLost,
  'straight marks': straightened,
  'paragraph moved': moved,
  'text re-wrapped': wrapped,
  CRLF: carriageReturns,
  'a letter, marks and text around': several,
  deleted,
  'deleted, a twin stays': twinStays,
  'deleted, a note stays': noteStays,
  'name changed': nameChanged,
  'number changed': numberChanged,
  negated,
  ...rewritings,
  ...retellings,
};
