import { bucket, standsAlone } from './argument-views';
import type { CueSetting } from './cue-setting';
import type { FeatureList } from '../words/features';
import { mix } from '../words/hashing';
import { Role } from '../reading/roles';
import { isLikelyCue } from './sentence-counts';
import { CueSide, sidedNumbers } from './cue-side';
import { Shape } from '../words/word-form';

/** The place of each feature in the list: see `ArgumentFeatures`. */
const enum PieceTemplate {
  kind,
  distance,
  chain,
  chainDistance,
  chainQuoted,
  chainAround,
  chainAroundQuoted,
  head,
  words,
  look,
  alone,
  aloneLook,
  word,
  roles,
  lastRole,
  that,
  before,
  beforeChain,
}

const numbers = sidedNumbers(301, 301 + PieceTemplate.beforeChain);

/** Adds the features of a quotation or a run of words in another sentence than the cue's. */
export function addPiece(list: FeatureList, setting: CueSetting, item: number): void {
  const { reading, sequence, around } = setting;
  const { items, first, last } = sequence;
  const { from, to } = items[item]!;
  const { forms, role } = reading;
  const side = item < first ? CueSide.before : CueSide.after;
  const distance = Math.min(5, side === CueSide.before ? first - item : item - last + 1);
  const { shape, look, word } = forms[from]!;
  const quoted = shape === Shape.quotation;
  const kind = quoted ? 1 : runKind(setting, from, to);
  const chain = chainTo(setting, item);
  const chained = mix(kind, chain);
  const alone = !quoted ? 0 : standsAlone(reading, from) ? 1 : 2;
  const place = mix(setting.quotedLeft, setting.quotedRight);
  const before = mix(beforePiece(setting, item), kind);
  const start = list.length;
  const features = list.extend(PieceTemplate.beforeChain + 1);
  features[start + PieceTemplate.kind] = kind;
  features[start + PieceTemplate.distance] = mix(kind, distance);
  features[start + PieceTemplate.chain] = chained;
  features[start + PieceTemplate.chainDistance] = mix(chained, distance);
  features[start + PieceTemplate.chainQuoted] = mix(chained, place);
  features[start + PieceTemplate.chainAround] = mix(chained, around);
  features[start + PieceTemplate.chainAroundQuoted] = mix(chained, mix(around, place));
  features[start + PieceTemplate.head] = mix(kind, mix(setting.headStem, chain));
  features[start + PieceTemplate.words] = mix(kind, bucket(countWords(setting, from, to)));
  features[start + PieceTemplate.look] = mix(mix(kind, look), chain);
  features[start + PieceTemplate.alone] = mix(mix(alone, chain), place);
  features[start + PieceTemplate.aloneLook] = mix(mix(alone, look), mix(chain, around));
  features[start + PieceTemplate.word] = mix(kind, word);
  features[start + PieceTemplate.roles] = mix(kind, mix(role[from]!, from + 1 < to ? role[from + 1]! : Role.edge));
  features[start + PieceTemplate.lastRole] = mix(mix(kind, lastRole(setting)), chain);
  features[start + PieceTemplate.that] = mix(mix(kind, setting.that), chain);
  features[start + PieceTemplate.before] = before;
  features[start + PieceTemplate.beforeChain] = mix(before, chain);
  list.number(numbers[side], start);
}

/** Whether a run of words reports, and whether it has a likely cue. */
function runKind({ reading, cueScore }: CueSetting, from: number, to: number): number {
  let reporting = 0;
  let likely = 0;
  for (let at = from; at < to; at++) {
    if (reading.forms[at]!.reporting > 0) reporting = 1;
    if (isLikelyCue(cueScore, at)) likely = 2;
  }
  return 2 + reporting + likely;
}

function countWords({ reading: { role } }: CueSetting, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at++) if (role[at] !== Role.stop && role[at] !== Role.comma) words++;
  return words;
}

/** Whether only quotations stand between a piece and the cue's sentence, and if not how much else. */
function chainTo({ sequence, reading }: CueSetting, item: number): number {
  const { items, first, last } = sequence;
  let runs = 0;
  let words = 0;
  const end = item < first ? first : item;
  for (let at = item < first ? item + 1 : last; at < end; at++) {
    const { from, to } = items[at]!;
    if (reading.forms[from]!.shape === Shape.quotation) continue;
    runs++;
    words += to - from;
  }
  return runs === 0 ? 0 : 1 + Math.min(2, runs) + (words > 6 ? 3 : 0);
}

function beforePiece({ sequence, reading }: CueSetting, item: number): number {
  const before = sequence.items[item - 1];
  if (before === undefined) return 0;
  return reading.forms[before.to - 1]!.shape === Shape.quotation ? 1 : 2;
}

/** What the cue's sentence ends with, a final stop apart. */
function lastRole(setting: CueSetting): Role {
  const { to } = setting.sequence.sentence;
  const final = setting.role(to - 1);
  return final === Role.stop ? setting.role(to - 2) : final;
}
