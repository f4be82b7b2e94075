import { speakerVerdict, type Decision, type Deed } from '../../../review';
import { setWords } from '../../presentation/review-wording';
import { speakerTypeNames } from '../../presentation/wording';
import { countOf } from '../../util/counts';
import { plainLabel, quoted } from './labels';

/** What was decided, for messages and lists. */
export const verdictNames: Readonly<Record<string, string>> = {
  accepted: 'Accepted',
  edited: 'Set',
  rejected: 'Rejected',
  added: 'Added',
  noted: 'Noted',
  speaker: 'Speaker',
};

/** `Accepted. 12 listed claims are undecided.` `open`: how many are of those that the list and the settings show. */
export function doneMessage(done: string, open: number): string {
  const left =
    open === 0
      ? 'All listed claims are decided.'
      : `${countOf(open, 'listed claim')} ${open === 1 ? 'is' : 'are'} undecided.`;
  return `${done}. ${left}`;
}

/** What was done: `Accepted “We stay,”`, `Set ‘the dam’: speaker Ana Ruiz`; of several lines `Accepted 12 claims`. */
export function deedWords({ lines }: Pick<Deed, 'lines'>): string {
  const said = lines.flatMap(({ line }) => ('quote' in line ? [line] : []));
  const [first] = said;
  if (first === undefined)
    return lines.some(({ line }) => 'settles' in line) ? 'Disagreement settled' : 'Decisions taken back';
  if (said.length > 1) return `${verdictNames[first.verdict] ?? first.verdict} ${countOf(said.length, 'claim')}`;
  return first.verdict === speakerVerdict ? speakerWords(first) : claimWords(first);
}

function claimWords({ verdict, set, quote }: Decision): string {
  const about = quoted(quote);
  const { note, checked, ...rest } = set ?? {};
  const what = setWords(rest);
  if (verdict === 'noted' && checked !== undefined) return `Checked ${about}`;
  if (verdict === 'noted')
    return note?.trim() ? `Noted ${about}: ${plainLabel(note)}` : `Note taken away from ${about}`;
  return `${verdictNames[verdict] ?? plainLabel(verdict, 20)} ${about}${what === '' ? '' : `: ${plainLabel(what)}`}`;
}

/** What was said of a speaker, whom the words of the line name. */
function speakerWords({ set, quote }: Decision): string {
  const { name, speakerType, sameAs, notSame } = set ?? {};
  const who = quoted(quote);
  if (notSame !== undefined) return `Took ${quoted(notSame.quote)} for somebody else than ${who}`;
  if (sameAs !== undefined) return `Merged ${who} with ${quoted(sameAs.name ?? sameAs.quote)}`;
  if (speakerType !== undefined) return `Set the type of ${who}: ${speakerTypeNames[speakerType].toLowerCase()}`;
  if (name === null) return `Took ${who} for unnamed on purpose`;
  return name === undefined ? `Changed ${who}` : `Renamed ${who}: ${plainLabel(name)}`;
}
