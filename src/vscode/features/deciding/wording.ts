import type { Deed } from '../../../review';
import type { SpeakerType } from '../../../engine';
import { countOf } from '../../util/counts';
import { plainLabel } from './labels';

/** What was decided, for messages and lists. */
export const verdictNames: Readonly<Record<string, string>> = {
  accepted: 'Accepted',
  edited: 'Set',
  rejected: 'Rejected',
  added: 'Added',
  noted: 'Noted',
  speaker: 'Speaker',
};

export const speakerTypeNames: Readonly<Record<SpeakerType, string>> = {
  person: 'Person',
  organization: 'Organization',
  group: 'Group of People',
  document: 'Document',
  unknown: 'Do Not Say',
};

/** `Accepted. 12 claims are undecided.` `open`: how many are. */
export function doneMessage(done: string, open: number): string {
  const left =
    open === 0 ? 'All claims are decided.' : `${countOf(open, 'claim')} ${open === 1 ? 'is' : 'are'} undecided.`;
  return `${done}. ${left}`;
}

/** `Accepted “We stay,”`; of several lines `Accepted 12 claims`. */
export function deedWords({ lines }: Pick<Deed, 'lines'>): string {
  const said = lines.flatMap(({ line }) => ('quote' in line ? [line] : []));
  const [first] = said;
  if (first === undefined)
    return lines.some(({ line }) => 'settles' in line) ? 'a disagreement settled' : 'decisions taken back';
  const verdict = verdictNames[first.verdict] ?? first.verdict;
  return said.length > 1
    ? `${verdict} ${countOf(said.length, 'claim')}`
    : `${verdict} ‘${plainLabel(first.quote, 60)}’`;
}
