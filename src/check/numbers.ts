/** Reads numbers in words and figures: `two hundred and fifty thousand` and `250,000` are one. */
import {
  and,
  articles,
  decadeWords,
  half,
  numberWords,
  ordinalWords,
  point,
  quarter,
  scaleLetters,
  scaleWords,
} from './english';

/** What a key of a number begins with. */
export const numberMark = '#';

/** A number that is being read, word by word. */
export interface NumberState {
  total: number;
  current: number;
  /** The last scale of a thousand or more. */
  scale: number;
  last: 'start' | 'figures' | 'small' | 'tens' | 'hundred' | 'scale' | 'and' | 'point' | 'joined' | 'article';
  decimals: string;
  /** `th` of ordinals, `s` of decades; nothing follows it. */
  suffix: string;
}

export const startNumber = (): NumberState => ({
  total: 0,
  current: 0,
  scale: Infinity,
  last: 'start',
  decimals: '',
  suffix: '',
});

const figures = /^(\d[\d,]*(?:\.\d+)?)(\p{L}*)$/u;

/** Whether a word may begin a number, be part of it, or join its parts. */
export function mayBeNumber(word: string): boolean {
  return (
    /^\d/u.test(word) ||
    numberWords.has(word) ||
    scaleWords.has(word) ||
    ordinalWords.has(word) ||
    decadeWords.has(word)
  );
}

/** Adds a word to a number. False where it is none of it: the number ends before. */
export function addToNumber(state: NumberState, word: string, hasCurrency: boolean): boolean {
  if (state.suffix !== '') return false;
  const [, digits, letters] = figures.exec(word) ?? [];
  if (digits !== undefined) return addFigures(state, digits, letters!, hasCurrency);
  if (state.last === 'point' || state.decimals !== '') return addDecimal(state, word);
  const ordinal = ordinalWords.get(word);
  const decade = decadeWords.get(word);
  const value = numberWords.get(word) ?? ordinal ?? decade;
  if (value !== undefined) {
    if (!addValue(state, value)) return false;
    if (ordinal !== undefined) state.suffix = 'th';
    if (decade !== undefined) state.suffix = 's';
    return true;
  }
  const scale = scaleWords.get(word);
  if (scale !== undefined) return addScale(state, scale);
  return addJoint(state, word);
}

/** `and`, `point`, and the words of `and a half`. */
function addJoint(state: NumberState, word: string): boolean {
  const { last } = state;
  if (word === and && (last === 'hundred' || last === 'scale')) state.last = 'and';
  else if (word === and && (last === 'small' || last === 'figures' || last === 'tens')) state.last = 'joined';
  else if (word === point && (last === 'small' || last === 'tens' || last === 'hundred')) state.last = 'point';
  else if (articles.has(word) && last === 'joined') state.last = 'article';
  else if ((word === half || word === quarter) && last === 'article') {
    state.current += word === half ? 0.5 : 0.25;
    state.last = 'figures';
  } else return false;
  return true;
}

/** Words that are part of a number only if more of it follows. */
export const joinsNumber = (word: string): boolean => word === and || word === point || articles.has(word);

function addFigures(state: NumberState, digits: string, letters: string, hasCurrency: boolean): boolean {
  const lower = letters.toLowerCase();
  if (state.last !== 'start') return false;
  const scale = lower === 'm' && !hasCurrency ? undefined : scaleLetters.get(lower);
  if (lower !== '' && scale === undefined && !/^(?:st|nd|rd|th|s)$/u.test(lower)) return false;
  state.current = Number(digits.replaceAll(',', ''));
  state.last = 'figures';
  if (scale !== undefined) {
    state.current = Math.round(state.current * scale * 100) / 100;
    state.suffix = '';
    state.last = 'scale';
    state.total = state.current;
    state.current = 0;
    state.scale = scale;
  } else if (lower !== '') state.suffix = lower === 's' ? 's' : 'th';
  return true;
}

function addDecimal(state: NumberState, word: string): boolean {
  const value = numberWords.get(word);
  const scale = scaleWords.get(word);
  if (value !== undefined && value < 10) {
    state.decimals += String(value);
    state.last = 'small';
    return true;
  }
  if (scale === undefined || state.decimals === '') return false;
  state.total = Math.round(Number(`${state.total + state.current}.${state.decimals}`) * scale * 100) / 100;
  state.current = 0;
  state.decimals = '';
  state.last = 'scale';
  state.scale = scale;
  return true;
}

function addValue(state: NumberState, value: number): boolean {
  const { last, current } = state;
  const isFree = last === 'start' || last === 'hundred' || last === 'scale' || last === 'and';
  if (isFree) state.current += value;
  else if (last === 'tens' && value < 10 && value > 0) state.current += value;
  // `nineteen eighty-four`, `twenty twenty-three`
  else if (state.total === 0 && value >= 10 && current >= 13 && current <= 20) state.current = current * 100 + value;
  else return false;
  state.last = value >= 20 ? 'tens' : 'small';
  return true;
}

function addScale(state: NumberState, scale: number): boolean {
  if (state.last === 'and' || state.last === 'joined' || state.last === 'article') return false;
  if (scale === 100) {
    if (state.last === 'start') state.current = 1;
    if (state.current >= 100 || state.current === 0 || state.last === 'hundred') return false;
    state.current *= 100;
    state.last = 'hundred';
    return true;
  }
  if (scale >= state.scale) return false;
  state.total += Math.round((state.last === 'start' ? 1 : state.current) * scale * 100) / 100;
  state.current = 0;
  state.scale = scale;
  state.last = 'scale';
  return true;
}

/** The key of a number that was read. */
export function numberKey({ total, current, decimals, suffix }: NumberState): string {
  const whole = total + current;
  return `${numberMark}${decimals === '' ? String(whole) : String(Number(`${whole}.${decimals}`))}${suffix}`;
}
