import { plainMessage } from '../util/plain-message';

/** Why lines are in no file, where nothing went wrong. */
export const notSaved = {
  memory: 'Decisions are kept until this window is closed, as the setting “Decisions” says.',
  untitled: 'The text is not saved yet. Its decisions are kept beside it once it is.',
} as const;

/** Whether something went wrong that a reader must hear of. */
export function isFault(problem: string | null): problem is string {
  return problem !== null && problem !== notSaved.memory && problem !== notSaved.untitled;
}

/** Where logs are that are not beside the texts. */
export const inExtension = 'the extension’s storage';

export function cannotSave(unsaved: number, where: string, reason: string): string {
  const what = unsaved === 1 ? '1 decision is' : `${unsaved.toLocaleString('en')} decisions are`;
  return `${what} not saved in ${where}: ${reason}. VS Code keeps ${unsaved === 1 ? 'it' : 'them'} meanwhile.`;
}

export function cannotRead(where: string, reason: string): string {
  return `The decisions in ${where} cannot be read: ${reason}.`;
}

/** Paths in the folder that is open. */
export function tookOver(from: string, to: string): string {
  return `The decisions about ${from} were taken over for ${to}: it is the same text, and there is none at the old place.`;
}

export function cannotMove(path: string, reason: string): string {
  return `The decisions about ${path} were not moved along: ${reason}. They are still at the old place.`;
}

export function cannotWrite(file: string, reason: string): string {
  return plainMessage(`${file} cannot be written: ${reason}`);
}

/** `line`: of .gitattributes. */
export function attributesOffer(line: string): Readonly<Record<'question' | 'add' | 'later' | 'never', string>> {
  const question = `Decisions are kept in logs to which lines are only added. With “${line}” in .gitattributes, git merges them without conflicts. Add that line?`;
  return { question, add: 'Add', later: 'Not Now', never: 'Never' };
}

/** Of file systems that can only be read. */
export function readOnly(scheme: string): string {
  return `the file system “${scheme}” can only be read`;
}

export const retry = 'Retry';
