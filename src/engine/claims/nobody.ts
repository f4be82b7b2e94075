/** `Nobody told us`, `none of them said`: who is said to be silent reports nothing. */
export function isNobody(source: string): boolean {
  return /^(?:nobody|no one|none|neither)\b|\b(?:nobody|no one)$/iu.test(source);
}
