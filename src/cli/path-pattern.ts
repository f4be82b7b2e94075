/** Patterns of paths as VS Code has them. A library for it would take more room than the package has left. */

const special: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]*/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
};

/** More asterisks or braces may take ages to match: whoever writes a pattern need not be trusted. */
const most = 4;

/**
 * `tapes/**\/*.{srt,vtt}`: asterisks, question marks, and alternatives in braces. Null where a brace is open, or where
 * there are more than four of either.
 */
export function pathPattern(pattern: string): RegExp | null {
  if ([/\*+/gu, /\{/gu].some((sign) => (pattern.match(sign) ?? []).length > most)) return null;
  let depth = 0;
  const parts = Array.from(pattern.matchAll(/\*\*\/|\*\*|[*?{}]|,|[^*?{},]+/gu), ([part]) => {
    if (part === '{') depth++;
    if (part === '}' && --depth < 0) return '\\}';
    if (part === ',') return depth > 0 ? '|' : ',';
    return special[part] ?? part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  });
  return depth === 0 ? new RegExp(`^${parts.join('')}$`, 'u') : null;
}
