/** A made-up name for each number: `Bon`, `Zhdon`. */
export function nameOf(number: number): string {
  const digits = number.toString(24).replaceAll(/./gu, (digit) => String.fromCharCode(98 + parseInt(digit, 24)));
  return `${digits[0]!.toUpperCase()}${digits.slice(1)}on`;
}
