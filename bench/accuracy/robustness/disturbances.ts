import { capitalHeadlines, lowerCase, noFinalStops } from './letters';
import { britishMarks, marksMissing, straightMarks, twoApostrophes } from './marks';
import type { Transformation } from './rewrite';
import { scanned } from './scanned';

export interface Disturbance {
  readonly name: string;
  readonly transform: Transformation;
}

const scanRate = 0.01;
const scanSeed = 2018;

export const disturbances: readonly Disturbance[] = [
  { name: 'straight marks for curly ones', transform: straightMarks },
  { name: "two apostrophes ''…'' for double marks", transform: twoApostrophes },
  { name: 'British single marks', transform: britishMarks },
  { name: 'double marks missing', transform: marksMissing },
  { name: 'no full stops at paragraph ends', transform: noFinalStops },
  { name: 'headlines in capitals', transform: capitalHeadlines },
  { name: 'all in lower case', transform: lowerCase },
  { name: 'scanned: 1 % of the characters wrong', transform: scanned(scanRate, scanSeed) },
];
