import * as vscode from 'vscode';
import type { SpeakerType } from '../../../engine';
import type { Corrections } from '../../../review';
import type { AnnotatedDocument } from '../../annotation-store';
import { speakerTypeNames } from '../../presentation/wording';
import { countOf } from '../../util/counts';
import type { Decider } from './decider';
import { plainLabel } from './labels';
import { namesElsewhere, speakersOf } from './known-names';

type SpeakerSet = Pick<Corrections, 'speaker' | 'speakerType'>;

/** An entry of the list. Undefined for a heading. */
interface Item extends vscode.QuickPickItem {
  readonly set?: SpeakerSet;
  /** A name that was typed, of whom the type is asked. */
  readonly typed?: string;
}

export interface SpeakerQuestion {
  readonly title: string;
  /** Null where there is none; it is marked. */
  readonly current: string | null;
  /** Whether the speaker may be left open. */
  readonly canBeOpen: boolean;
}

/** Asks who speaks. Undefined if the reader gave up; an empty object if the speaker is left open. */
export async function askForSpeaker(
  decider: Decider,
  annotated: AnnotatedDocument,
  question: SpeakerQuestion,
): Promise<SpeakerSet | undefined> {
  const here = await speakersOf(annotated);
  const elsewhere = (await namesElsewhere(decider.context, annotated.uri)).filter((name) => !here.has(name));
  const known: readonly Item[] = [
    heading('In this text'),
    ...[...here].map(([name, claims]) =>
      nameItem(name, claims === 0 ? '' : countOf(claims, 'claim'), question.current),
    ),
    ...(elsewhere.length > 0 ? [heading('In other texts of this folder')] : []),
    ...elsewhere.map((name) => nameItem(name, '', question.current)),
    heading('Without a name'),
    { label: 'Unnamed on Purpose', description: 'the text says who, but not by name', set: { speaker: null } },
    ...(question.canBeOpen ? [{ label: 'Leave Open', description: 'nobody knows who', set: {} }] : []),
  ];
  const picked = await pick(known, question.title);
  if (picked?.typed === undefined) return picked?.set;
  const speakerType = await askForType(`What is ${plainLabel(picked.typed, 60)}?`);
  if (speakerType === undefined) return undefined;
  return speakerType === 'unknown' ? { speaker: picked.typed } : { speaker: picked.typed, speakerType };
}

/** Asks for the type of a speaker; `unknown` if the reader does not say. Undefined if they gave up. */
export async function askForType(title: string, current?: SpeakerType): Promise<SpeakerType | undefined> {
  const types: readonly SpeakerType[] = ['person', 'organization', 'group', 'document', 'unknown'];
  const items = types.map((type) => ({
    label: speakerTypeNames[type],
    description: type === current ? 'as it is' : '',
    type,
  }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Choose a type' }))?.type;
}

/** The list, with an entry for whatever name is typed. */
function pick(known: readonly Item[], title: string): Promise<Item | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  list.title = title;
  list.placeholder = 'Choose a speaker, or type a name';
  list.matchOnDescription = false;
  list.items = known;
  return new Promise((resolve) => {
    list.onDidChangeValue((value) => {
      const typed = typedItem(known, value);
      list.items = typed?.typed === undefined ? known : [...known, typed];
    });
    list.onDidAccept(() => {
      const [chosen] = list.selectedItems;
      // Whoever types fast is ahead of the list: its entry is a few letters short, or not there yet.
      resolve(chosen === undefined || chosen.typed !== undefined ? typedItem(known, list.value) : chosen);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** The known speaker of this very name, or an entry for a new one. Undefined if nothing is typed. */
function typedItem(known: readonly Item[], value: string): Item | undefined {
  const typed = value.trim().replace(/\s+/gu, ' ');
  if (typed === '') return undefined;
  return (
    known.find(({ set }) => set?.speaker === typed) ?? {
      label: plainLabel(typed),
      description: 'a name that is not in the list',
      alwaysShow: true,
      typed,
    }
  );
}

function heading(label: string): Item {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function nameItem(name: string, count: string, current: string | null): Item {
  const description = [...(name === current ? ['as it is'] : []), ...(count === '' ? [] : [count])].join(', ');
  return { label: plainLabel(name), description, set: { speaker: name } };
}
