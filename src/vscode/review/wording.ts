/** Why lines are in no file. */
export const notSaved = {
  memory: 'Decisions are kept until this window is closed, as the setting “Decisions” says.',
  untitled: 'The text is not saved yet. Its decisions are kept beside it once it is.',
} as const;

/** Where logs are that are not beside the texts. */
export const inExtension = 'the extension’s storage';

export function cannotSave(unsaved: number, where: string, reason: string): string {
  const what = unsaved === 1 ? '1 decision is' : `${unsaved.toLocaleString('en')} decisions are`;
  return `${what} not saved in ${where}: ${reason}. VS Code keeps ${unsaved === 1 ? 'it' : 'them'} meanwhile.`;
}

export function cannotRead(where: string, reason: string): string {
  return `The decisions in ${where} cannot be read: ${reason}.`;
}
