/** Gives one form to what is said in several ways: dates, times of day, `half a million`, `No. 10`, `one third`. */
import {
  dateMonths,
  half,
  minuteWords,
  numberInFull,
  numberSign,
  of,
  past,
  quarter,
  the,
  to,
  articles,
} from './english';
import type { TakeKey } from './keys';
import { numberMark } from './numbers';

interface PendingKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** So many keys in the place of the first ones that wait. */
interface JoinedKeys {
  readonly count: number;
  readonly keys: readonly string[];
}

/** `more`: the next key tells. */
type Match = JoinedKeys | 'more' | null;

/** Takes keys as they are written, and passes them on, joined. Keys of one thing share its place. */
export class KeyJoiner {
  readonly #text: string;
  readonly #take: TakeKey;
  #waiting: PendingKey[] = [];

  constructor(text: string, take: TakeKey) {
    this.#text = text;
    this.#take = take;
  }

  take(key: string, start: number, end: number): void {
    if (this.#waiting.length === 0 && !mayBegin(key)) return this.#take(key, start, end);
    this.#waiting.push({ key, start, end });
    this.#settle(false);
  }

  /** Nothing follows. */
  end(): void {
    this.#settle(true);
  }

  #settle(isEnd: boolean): void {
    while (this.#waiting.length > 0) {
      const match = this.#match(isEnd);
      if (match === 'more' && !isEnd) return;
      if (match === null || match === 'more') {
        const { key, start, end } = this.#waiting.shift()!;
        this.#take(key, start, end);
        continue;
      }
      const joined = this.#waiting.splice(0, match.count);
      for (const key of match.keys) this.#take(key, joined[0]!.start, joined.at(-1)!.end);
    }
  }

  #match(isEnd: boolean): Match {
    if (!mayBegin(this.#waiting[0]!.key)) return null;
    const apart = this.#waiting.findIndex((one, at) => at > 0 && !this.#isBeside(this.#waiting[at - 1]!, one));
    const keys = this.#waiting.slice(0, apart < 0 ? undefined : apart).map(({ key }) => key);
    const found = [this.#date(keys), timeOf(keys), this.#clock(keys), shareOf(keys), this.#numbered(keys)];
    const none = isEnd || apart >= 0;
    return found.find((match) => match !== null && (match !== 'more' || !none)) ?? null;
  }

  /** Blanks and hyphens stand between two, and the full stop of a short form. */
  #isBeside(one: PendingKey, next: PendingKey): boolean {
    const between = this.#text.slice(one.end, next.start);
    return /^[\s\u00ad-]*$/u.test(between) || (shortForms.has(one.key) && /^\.\s*$/u.test(between));
  }

  /** `14 March`, `the fourteenth of March`, `March 14`. */
  #date(keys: readonly string[]): Match {
    let at = 0;
    const month = dateMonths.get(keys[0]!);
    if (month !== undefined) {
      if (!this.#isMonth(0)) return null;
      if (keys[1] === the) at = 1;
      if (keys[at + 1] === undefined) return 'more';
      const day = dayOf(keys[at + 1]!);
      return day === null ? null : dateOf(at + 2, day, month);
    }
    if (keys[0] === the) at = 1;
    if (keys[at] === undefined) return 'more';
    const day = dayOf(keys[at]!);
    if (day === null) return null;
    const isOf = keys[at + 1] === of;
    const last = isOf ? at + 2 : at + 1;
    if (keys[last] === undefined) return 'more';
    const named = dateMonths.get(keys[last]);
    return named === undefined || !(isOf || this.#isMonth(last)) ? null : dateOf(last + 1, day, named);
  }

  /** Months that are other words, too, have a capital. */
  #isMonth(at: number): boolean {
    const { start } = this.#waiting[at]!;
    return /\p{Lu}/u.test(this.#text.charAt(start));
  }

  /** `7.30pm` */
  #clock(keys: readonly string[]): Match {
    const { start, end } = this.#waiting[0]!;
    const [, hour, minute] = /^(\d{1,2})\.([0-5]\d)$/u.exec(this.#text.slice(start, end)) ?? [];
    if (hour === undefined) return null;
    if (keys[1] === undefined) return 'more';
    const isTime = keys[1] === 'am' || keys[1] === 'pm';
    return isTime ? { count: 1, keys: [numberMark + Number(hour), numberMark + Number(minute)] } : null;
  }

  /** `No. 10` */
  #numbered(keys: readonly string[]): Match {
    if (keys[0] !== numberSign || this.#text.charAt(this.#waiting[0]!.end) !== '.') return null;
    if (keys[1] === undefined) return 'more';
    return keys[1].startsWith(numberMark) ? { count: 1, keys: [numberInFull] } : null;
  }
}

const begins = new Set([the, half, quarter, numberSign, ...articles, ...dateMonths.keys()]);
const shortForms = new Set([numberSign, ...dateMonths.keys()]);
const mayBegin = (key: string): boolean => key.startsWith(numberMark) || begins.has(key);

const dateOf = (count: number, day: string, month: string): JoinedKeys => ({
  count,
  keys: [the, `${numberMark}${day}th`, month],
});

function dayOf(key: string): string | null {
  const [, day] = /^#(\d{1,2})(?:th)?$/u.exec(key) ?? [];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? day : null;
}

const valueOf = (key: string | undefined): number =>
  key?.startsWith(numberMark) === true ? Number(key.slice(numberMark.length)) : NaN;

/** `half past seven`, `a quarter to nine`, `ten minutes past nine`. */
function timeOf(keys: readonly string[]): Match {
  const at = articles.has(keys[0]!) ? 1 : 0;
  if (keys[at] === undefined) return 'more';
  const minutes = minutesOf(keys[at], at === 0);
  if (minutes === null) return null;
  const next = minuteWords.has(keys[at + 1] ?? '') ? at + 2 : at + 1;
  if (keys[next] === undefined) return 'more';
  const isPast = keys[next] === past;
  if (!isPast && !(keys[next] === to && keys[at] === quarter)) return null;
  if (keys[next + 1] === undefined) return 'more';
  const hour = valueOf(keys[next + 1]);
  if (!(hour >= 1 && hour <= 12)) return null;
  const [hours, rest] = isPast ? [hour, minutes] : [hour === 1 ? 12 : hour - 1, 60 - minutes];
  return { count: next + 2, keys: [`${numberMark}${hours}`, `${numberMark}${rest}`] };
}

function minutesOf(key: string, isNumber: boolean): number | null {
  if (key === half) return 30;
  if (key === quarter) return 15;
  const value = isNumber ? valueOf(key) : NaN;
  return value > 0 && value < 30 && value % 5 === 0 ? value : null;
}

/** `half a million`, `one third`. */
function shareOf(keys: readonly string[]): Match {
  const [first, next] = keys;
  if (first === half || first === `${numberMark}1`) {
    if (next === undefined) return 'more';
    if (first === half) return valueOf(next) >= 1000 ? { count: 2, keys: [numberMark + valueOf(next) / 2] } : null;
    const isShare = next === half || next === quarter || /^#\d+th$/u.test(next);
    return isShare ? { count: 1, keys: ['a'] } : null;
  }
  return null;
}
