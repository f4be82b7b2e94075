/** `1:02:03.5`, `[00:12]`: a time in seconds; null for anything else. */
export function secondsOf(written: string): number | null {
  const found = /(?:(\d+):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?/u.exec(written);
  if (found === null) return null;
  const [, hours = '0', minutes, seconds, part = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${part}`);
}
