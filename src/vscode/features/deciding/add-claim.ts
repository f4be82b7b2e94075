import { equal, hull, type ClaimKind, type LiveAnnotations, type Span } from '../../../engine';
import { decisionAbout, kindOfWords, selectorOf, type Corrections } from '../../../review';
import type { Decider } from './decider';
import { selectedSpans } from './selection';
import { askForSpeaker } from './speaker-pick';

/** What an added claim is: its kind by its marks, and its fragments if there are several. */
export function addedSet(found: LiveAnnotations, content: readonly Span[]): Corrections {
  const text = found.slice({ start: 0, end: found.length });
  const kind: ClaimKind = kindOfWords(content.map((span) => found.words(span)));
  return content.length === 1 ? { kind } : { kind, content: content.map((span) => selectorOf(text, span)) };
}

/** Makes a claim of the selected words, and asks who says them. */
export async function addClaim(decider: Decider): Promise<void> {
  const document = decider.article;
  if (!document) return decider.say('Open an article first');
  const { version } = document;
  const content = selectedSpans(document);
  if (content.length === 0) return decider.say('Select the words of the claim first');
  const annotated = await decider.reader.fresh(document);
  if (!annotated || document.version !== version) return decider.say('The text has changed: select the words again');
  const known = decider.reader.entries(annotated).in(hull(content));
  if (
    known.some(
      ({ claim, content: words }) => claim && words.every((span, at) => content[at] && equal(span, content[at])),
    )
  )
    return decider.say('This is a claim already');
  const question = { title: 'Who says the selected words?', current: null, canBeOpen: true };
  const set = await askForSpeaker(decider, annotated, question);
  if (!set) return;
  if (document.version !== version) return decider.say('The text has changed: select the words again');
  const { found } = annotated;
  const aim = { span: hull(content), before: null };
  const added = { verdict: 'added', set: { ...addedSet(found, content), ...set } };
  await decider.write(document, (stamp) => [decisionAbout(found, aim, added, stamp)]);
  decider.say('Claim added');
}
