// Stories in which a text says something else than before, or elsewhere.
import type { Span } from '../../src/engine';
import { decidedAt, type Decided } from './decided-articles';
import { matches, names, paragraphOf, pick, put, within, type Outcome, type Story } from './story';

const wordsOf = ({ text, span }: Decided): string => text.slice(span.start, span.end);

/** Where paragraphs begin, and where the text ends. */
function paragraphStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n\n+/gu)].map(({ 0: blank, index }) => index + blank.length)];
}

function inserted({ text, span }: Decided, at: number, words: string): Outcome {
  const by = at <= span.start ? words.length : 0;
  return { text: put(text, { start: at, end: at }, words), span: { start: span.start + by, end: span.end + by } };
}

/** The claim is a whole paragraph, which mostly tells by itself who says it. */
function isWhole(decided: Decided): boolean {
  const { start, end } = paragraphOf(decided);
  return end - start < wordsOf(decided).length + 4;
}

/** Who says the words of the claim, too. */
const twinsOf = (words: string): readonly string[] => [
  `Ottilie Brackley, who runs the mill, told it otherwise: ${words} and went home.`,
  `It was left to the night porter, a Mr Fenn, to add: ${words}.`,
  `“${words.replaceAll(/[“”"]/gu, '')}” was also what Bruno Castellane wrote on the wall.`,
];

const twinBefore: Story = (decided, random) => {
  const own = paragraphOf(decided).start;
  const at = pick(
    paragraphStarts(decided.text).filter((start) => start <= own),
    random,
  );
  return inserted(decided, at ?? own, `${pick(twinsOf(wordsOf(decided)), random)!}\n\n`);
};

const twinAfter: Story = (decided, random) => {
  const { text } = decided;
  const own = paragraphOf(decided).end;
  const at = pick(
    paragraphStarts(text).filter((start) => start > own),
    random,
  );
  const twin = pick(twinsOf(wordsOf(decided)), random)!;
  return at === undefined ? inserted(decided, text.length, `\n\n${twin}`) : inserted(decided, at, `${twin}\n\n`);
};

const twinBeside: Story = (decided, random) => {
  const { end } = paragraphOf(decided);
  return inserted(decided, end, `\n\n${pick(twinsOf(wordsOf(decided)), random)!}`);
};

/** The paragraph of the claim and another one change places. */
const swapped: Story = (decided, random) => {
  const { text, span } = decided;
  const own = paragraphOf(decided);
  const starts = paragraphStarts(text);
  const others = starts
    .map((start, at): Span => ({ start, end: starts[at + 1] === undefined ? text.length : starts[at + 1]! - 2 }))
    .filter(({ start, end }) => end <= own.start || start >= own.end);
  const other = pick(others, random);
  if (other === undefined) return null;
  const [first, second] = other.start < own.start ? [other, own] : [own, other];
  const words = (at: Span): string => text.slice(at.start, at.end);
  const changed =
    text.slice(0, first.start) +
    words(second) +
    text.slice(first.end, second.start) +
    words(first) +
    text.slice(second.end);
  const by = own === second ? first.start - own.start : second.end - (own.end - own.start) - own.start;
  return { text: changed, span: { start: span.start + by, end: span.end + by } };
};

const shuffled: Story = (decided, random) => {
  const { text, span } = decided;
  const own = paragraphOf(decided);
  const before = text.slice(0, own.start).split('\n\n').filter(Boolean);
  const after = text.slice(own.end).split('\n\n').filter(Boolean);
  const others = [...before, ...after]
    .map((words) => ({ words, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ words }) => words);
  const at = Math.floor(random() * (others.length + 1));
  const head = others
    .slice(0, at)
    .map((words) => `${words}\n\n`)
    .join('');
  const tail = others
    .slice(at)
    .map((words) => `\n\n${words}`)
    .join('');
  const by = head.length - own.start;
  return {
    text: head + text.slice(own.start, own.end) + tail,
    span: { start: span.start + by, end: span.end + by },
  };
};

/** `keeps`: the half with the claim, else the other. */
const halved =
  (keeps: boolean): Story =>
  (decided) => {
    const { text, span } = decided;
    const own = paragraphOf(decided);
    const starts = paragraphStarts(text);
    const middle = starts[Math.ceil(starts.length / 2)] ?? text.length;
    const isFirst = own.end <= middle;
    if (!isFirst && own.start < middle) return null;
    const first = text.slice(0, middle).trimEnd();
    const second = text.slice(middle);
    if (!keeps) return { text: isFirst ? second : first, span: null };
    return isFirst
      ? { text: first, span }
      : { text: second, span: { start: span.start - middle, end: span.end - middle } };
  };

const splitByCue: Story = (decided, random) => {
  if (!/^[“"].*[”"]$/su.test(wordsOf(decided))) return null;
  const blank = pick(matches(decided, /(?<=\p{L}) (?=\p{L})/gu), random);
  if (blank === undefined) return null;
  return within(decided, blank, `,” ${pick(['he', 'she', 'they'], random)!} ${pick(['added', 'went on'], random)!}, “`);
};

const renamedAround: Story = (decided, random) => {
  const { text, span } = decided;
  const own = paragraphOf(decided);
  const around = [
    { start: own.start, end: span.start },
    { start: span.end, end: own.end },
  ];
  const name = around
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(/(?<=[\p{L},.] )\p{Lu}\p{Ll}{2,}/gu)])
    .map(([word]) => word)
    .at(-1);
  if (name === undefined) return null;
  const other = pick(names, random)!;
  const change = (piece: string): string => piece.replaceAll(name, other);
  const head = change(text.slice(0, span.start));
  return {
    text: head + wordsOf(decided) + change(text.slice(span.end)),
    span: { start: head.length, end: head.length + span.end - span.start },
  };
};

const sentenceJoined: Story = (decided) => {
  const { text, span } = decided;
  const own = paragraphOf(decided);
  const end = /\.(?= \p{Lu})/u.exec(text.slice(span.end, own.end));
  if (end !== null) {
    const at = span.end + end.index;
    return { text: put(text, { start: at, end: at + 2 }, `, and ${text[at + 2]!.toLowerCase()}`.slice(0, -1)), span };
  }
  const before = text.slice(own.start, span.start).lastIndexOf('. ');
  if (before < 0) return null;
  const at = own.start + before;
  return {
    text: put(text, { start: at, end: at + 1 }, '; and'),
    span: { start: span.start + 4, end: span.end + 4 },
  };
};

const typosAround: Story = (decided, random) => {
  const inside = pick(matches(decided, /(?<=\p{Ll})\p{Ll}(?=\p{Ll})/gu), random);
  const { text, span } = decided;
  const from = Math.max(0, span.start - 30);
  const outside = pick([...text.slice(from, span.start).matchAll(/(?<=\p{Ll})\p{Ll}(?=\p{Ll})/gu)], random);
  if (inside === undefined || outside === undefined) return null;
  const at = from + outside.index;
  const first = put(text, { start: inside.start, end: inside.end }, '');
  return { text: put(first, { start: at, end: at + 1 }, ''), span: { start: span.start - 1, end: span.end - 2 } };
};

const lettersChanged: Story = (decided, random) => {
  const found = pick(matches(decided, /(?<=\p{Ll})\p{Ll}(?=\p{Ll}{2})/gu), random);
  if (found === undefined) return null;
  return within(decided, { start: found.start, end: found.end + 1 }, wordsSwapped(decided.text, found.start));
};
const wordsSwapped = (text: string, at: number): string => `${text[at + 1]!}${text[at]!}`;

const ellipsis: Story = (decided, random) => {
  const blank = pick(matches(decided, /(?<=\p{L}) (?=\p{L})/gu), random);
  return blank === undefined ? null : within(decided, blank, pick([' … ', ' ... ', ' […] '], random)!);
};

const listRenumbered: Story = (decided) => {
  const { text, span } = decided;
  const numbered = (from: number): ((piece: string) => string) => {
    let count = from;
    return (piece) => piece.replaceAll(/\n\n(?=\S)/gu, () => `\n\n${(count += 1)}. `);
  };
  const then = numbered(1)(text);
  const head = numbered(1)(`${text.slice(0, span.start)}x`).slice(0, -1);
  const words = numbered(100)(wordsOf(decided));
  if (words !== wordsOf(decided)) return null;
  const was = decidedAt(then, { start: head.length, end: head.length + words.length }, decided.selector.claim);
  const now = then.replaceAll(/(?<=\n\n)(\d+)(?=\. )/gu, (number) => String(Number(number) + 3));
  const nowHead = head.replaceAll(/(?<=\n\n)(\d+)(?=\. )/gu, (number) => String(Number(number) + 3));
  return { text: now, span: { start: nowHead.length, end: nowHead.length + words.length }, decided: was };
};

/** The words are gone from the article, and stand where nobody says them. */
const onlyIn =
  (...places: readonly ((words: string) => string)[]): Story =>
  (decided, random) => {
    if (isWhole(decided)) return null;
    const { text } = decided;
    const own = paragraphOf(decided);
    const left = put(text, { start: own.start, end: own.end }, '').trim();
    const words = pick(places, random)!(wordsOf(decided));
    return { text: random() < 0.5 ? `${left}\n\n${words}` : `${words}\n\n${left}`, span: null };
  };

const bare = (words: string): string => words.replaceAll(/[“”"]/gu, '').replace(/[.,]$/u, '');

const changedWord =
  (pattern: RegExp, change: (words: string, random: () => number) => string): Story =>
  (decided, random) => {
    const found = pick(matches(decided, pattern), random);
    if (found === undefined) return null;
    return { ...within(decided, found, change(found.words, random)), span: null };
  };

const verb = /\b(?:is|was|are|were|will|would|could|should|has|had|have|can)\b(?! not|n?[’'])/gu;
const units = 'million billion kilometres miles metres feet hours minutes days weeks months years pounds euros'.split(
  ' ',
);
const unit = new RegExp(
  `(?<=\\d |(?:two|three|four|five|six|seven|eight|nine|ten|twelve) )(?:${units.join('|')})\\b`,
  'gu',
);

/** The text says something else, or says it elsewhere. */
export const retellings: Readonly<Record<string, Story>> = {
  'a twin before it': twinBefore,
  'a twin after it': twinAfter,
  'a twin in the next paragraph': twinBeside,
  'two paragraphs swapped': swapped,
  'all paragraphs shuffled': shuffled,
  'cut by half': halved(true),
  'cut by half, it with it': halved(false),
  'split by a cue': splitByCue,
  'speaker renamed around it': renamedAround,
  'joined to another sentence': sentenceJoined,
  'typos in it and before it': typosAround,
  'two letters swapped': lettersChanged,
  'an ellipsis put in': ellipsis,
  'a list renumbered': listRenumbered,
  'deleted, a correction stays': onlyIn(
    (words) => `An earlier version of this story quoted a resident as saying ${words}. That was wrong.`,
    (words) => `Editor’s note: the sentence ${words} has been removed.`,
    (words) => `CORRECTION — This report originally said ${words}. It should not have.`,
    (words) => `This article was corrected on 4 May to remove the words ${words}.`,
  ),
  'deleted, a twin beside it stays': (decided, random) => {
    const { text } = decided;
    const own = paragraphOf(decided);
    if (isWhole(decided)) return null;
    const twin = pick(twinsOf(wordsOf(decided)), random)!;
    return { text: put(text, own, twin), span: null };
  },
  'deleted, a caption stays': onlyIn(
    (words) => `Photo: a banner reading ${words} hangs from the town hall. Picture: J. Tamsin`,
    (words) => `[Caption: ${bare(words)}]`,
  ),
  'deleted, a pull quote stays': onlyIn(
    (words) => `> ${bare(words)}`,
    (words) => `*${bare(words)}*`,
  ),
  'negated by a prefix': changedWord(
    /(?<=(?:is|was|are|were|be|been|very|too|so|the|an?) )(?!un|in|im|dis|non)\p{Ll}{4,}\b/gu,
    (word, random) => `${pick(['un', 'in', 'non', 'dis'], random)!}${word}`,
  ),
  'no longer': changedWord(verb, (word) => `${word} no longer`),
  hardly: changedWord(verb, (word, random) => `${word} ${pick(['hardly', 'never', 'scarcely', 'not'], random)!}`),
  'n’t': changedWord(/\b(?:is|was|are|were|would|could|should|has|had|have)\b(?! not|n[’'])/gu, (word) => `${word}n’t`),
  'one letter of a name changed': changedWord(
    /(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu,
    (name, random) => `${name.slice(0, -1)}${name.endsWith('x') ? 'k' : pick(['x', 'z'], random)!}`,
  ),
  'another unit': changedWord(unit, (word, random) =>
    pick(
      units.filter((other) => other !== word),
      random,
    )!,
  ),
  'another currency': changedWord(/[£$€](?=\d)/gu, (mark) => (mark === '£' ? '$' : '£')),
};
