/**
 * Takes from `text` what `MarkdownString.appendText` leaves in force: `&` (entities), `<` (links in angle brackets,
 * `command:` among them), and the signs by which bare addresses become links. Shows the same words.
 */
export function inert(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(':', '&colon;')
    .replaceAll('@', '&commat;')
    .replace(/www\./giu, (www) => `${www.slice(0, 3)}&period;`);
}

/** The target of a link that runs one of our commands, safe inside `](…)`. */
export function commandUri(command: string, argument: unknown): string {
  const encoded = encodeURIComponent(JSON.stringify([argument]));
  return `command:${command}?${encoded.replace(/[()']/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
