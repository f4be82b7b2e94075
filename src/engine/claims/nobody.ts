/** `Nobody told us`, `none of them said`, `according to plan`: here nobody speaks. */
export function isNobody(source: string): boolean {
  return /^(?:nobody|no one|none|neither|plan|schedule|custom)\b|\b(?:nobody|no one)$/iu.test(source);
}
