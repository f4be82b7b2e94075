/** Notifications turn `[text](command:…)` into links. A document's name or an error's text must never become one. */
export function plainMessage(message: string): string {
  return message.replaceAll('[', '(').replaceAll(']', ')');
}
