/**
 * What may stand before a reporting verb as part of the cue, by the form of that verb. The first word stands for all
 * forms of its verb: `go on to` is found in `went on to say`. `be` may be left out or parted from the next word, as in
 * any passive: `Smith, quoted as saying`. `*` is one to three words.
 */
import { indexLeadIns, type LeadIn, type LeadIns } from '../lead-ins';
import { formsOf } from './inflection';

/** Before a base form: `went on to say`. */
const beforeInfinitive = [
  'be quick to',
  'come forward to',
  'come out to',
  'continue to',
  'go as far as to',
  'go on to',
  'go out of * way to',
  'go so far as to',
  'interject to',
  'proceed to',
  'step forward to',
  'take to * to',
  'turn to * to',
  'use * to',
];

/** Before a form in -ing: `was quoted as saying`. */
const beforeParticiple = [
  'be cited as',
  'be heard',
  'be quoted as',
  'be reported as',
  'begin by',
  'close by',
  'conclude by',
  'continue by',
  'end by',
  'follow up by',
  'issue * statement',
  'open by',
  'put out * statement',
  'release * statement',
  'reply by',
  'respond by',
  'start by',
];

export const leadIns: LeadIns = indexLeadIns([
  ...beforeInfinitive.map((words) => toLeadIn(words, false)),
  ...beforeParticiple.map((words) => toLeadIn(words, true)),
]);

function toLeadIn(words: string, participle: boolean): LeadIn {
  const [first, ...rest] = words.split(' ');
  // A form of "be" is found as the auxiliary of what follows it.
  if (first === 'be') return { first: new Set(rest.slice(0, 1)), rest: rest.slice(1), participle };
  return { first: new Set([first!, ...formsOf(first!)]), rest, participle };
}
