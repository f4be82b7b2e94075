/** Notifications turn `[text](command:…)` into links; a document's name or an error's text must never do that. */
export function plainMessage(message: string): string {
  return message.replaceAll('[', '(').replaceAll(']', ')');
}
