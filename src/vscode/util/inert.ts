/**
 * Escapes in `text` what `MarkdownString.appendText` does not: `&` (entities), `<` (links in angle brackets, including
 * `command:`), and the characters that turn bare addresses into links. The shown words stay the same.
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
