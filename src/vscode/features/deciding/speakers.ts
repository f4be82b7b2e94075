import * as vscode from 'vscode';
import type { Mention, Speaker } from '../../../engine';
import {
  mergedSpeakers,
  partedSpeaker,
  renamedSpeaker,
  retypedSpeaker,
  type ReviewedAnnotations,
  type SpeakerLineWords,
} from '../../../review';
import { lineOf } from '../../conversions';
import { speakerTypeNames } from '../../presentation/wording';
import { inSlices } from '../../util/slices';
import type { Decider, Deciding } from './decider';
import { everybodyIn } from './known-names';
import { plainLabel } from './labels';
import { askForType } from './speaker-pick';

/** Somebody whom a claim is attributed to, and the claim at which they were asked for. */
interface AskedSpeaker extends Deciding {
  readonly speaker: Speaker;
}

/** Gives the line that says it. Undefined if the reader gave up, null where the text does not mention who is meant. */
export type AskAbout = (asked: AskedSpeaker) => Promise<SpeakerLineWords | null | undefined>;

/** Asks something of the speaker of a row, or of the claim at the cursor, and writes it. */
export async function decideAboutSpeaker(
  decider: Decider,
  argument: unknown,
  ask: AskAbout,
  done: string,
): Promise<void> {
  const here = await decider.findSpeaker(argument);
  if (!here) return;
  const { document, annotated, entry } = here;
  if (!entry.speaker) return decider.say('Nobody was found who says these words. Set the speaker first');
  const words = await ask({ ...here, speaker: entry.speaker });
  if (words === undefined) return;
  if (words === null)
    return decider.say('The text mentions this speaker at no other place, so nothing can be tied to it');
  if (document.version !== annotated.version) return decider.say('The text has changed meanwhile: try again');
  await decider.write(document, ({ v, at, newId, textSha256, version }) => [
    { v, id: newId(), at, ...words, textSha256, engine: { version } },
  ]);
  decider.say(done);
}

export const askForName: AskAbout = async ({ annotated: { found }, speaker }) => {
  const name = await vscode.window.showInputBox({
    ...{ title: 'Rename Speaker', value: speaker.name, prompt: 'The name in all claims of this text' },
    validateInput: (value) => (value.trim() === '' ? 'A name has at least one letter' : null),
  });
  const trimmed = name?.trim().replace(/\s+/gu, ' ');
  return trimmed === undefined || trimmed === speaker.name ? undefined : renamedSpeaker(found, speaker, trimmed);
};

export const takeNameAway: AskAbout = ({ annotated: { found }, speaker }) =>
  Promise.resolve(renamedSpeaker(found, speaker, null));

export const askForSpeakerType: AskAbout = async ({ annotated: { found }, speaker }) => {
  const type = await askForType(`What is ${plainLabel(speaker.name, 60)}?`, speaker.type);
  return type === undefined || type === speaker.type ? undefined : retypedSpeaker(found, speaker, type);
};

/** Asks who is the same. Those who are merged go by the name of the one at whom it was asked. */
export const askForSame: AskAbout = async ({ annotated: { found }, speaker }) => {
  const others = (await everybody(found)).filter(({ id, members }) => id !== speaker.id && members === undefined);
  const items = others.map((other) => ({
    label: plainLabel(other.name),
    description: speakerTypeNames[other.type],
    other,
  }));
  const title = `Who is the same as ${plainLabel(speaker.name, 60)}?`;
  const placeHolder = `Both go by the name ${plainLabel(speaker.name, 60)} then`;
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  return picked && mergedSpeakers(found, speaker, picked.other);
};

/** Asks which mention means somebody else: the source of the claim, or another one. */
export const askForOther: AskAbout = async ({ annotated: { found }, document, speaker, entry }) => {
  const isOwn = ({ span }: Mention): boolean => entry.claim?.source?.start === span.start;
  const mentions = speaker.mentions.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const items = mentions.map((mention) => ({
    label: plainLabel(found.words(mention.span)),
    description: `line ${lineOf(document, mention.span.start)}${isOwn(mention) ? ', the source of this claim' : ''}`,
    mention,
  }));
  const title = `Which words do not mean ${plainLabel(speaker.name, 60)}?`;
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'They mean somebody else from now on',
  });
  return picked && partedSpeaker(found, speaker, picked.mention.span);
};

async function everybody(found: ReviewedAnnotations): Promise<readonly Speaker[]> {
  return (await inSlices(everybodyIn(found), () => false))!.value;
}
