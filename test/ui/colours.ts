/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [number, number, number, number];

/** Reads `#RGB`, `#RRGGBB` and `#RRGGBBAA`. */
export function parseColour(value: string): Colour {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(value)?.slice(1);
  const long = short ? short.map((digit) => digit + digit) : /^#(..)(..)(..)(..)?$/u.exec(value)?.slice(1);
  if (!long) throw new Error(`No colour: ${value}`);
  const [red, green, blue, opacity] = long.map((digits) => (digits ? parseInt(digits, 16) : 255));
  return [red!, green!, blue!, (opacity ?? 255) / 255];
}

/** What one sees of `above` on an opaque colour. */
export function over([red, green, blue, opacity]: Colour, below: Colour): Colour {
  const mix = (above: number, under: number): number => above * opacity + under * (1 - opacity);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** WCAG 2.1's contrast ratio of two opaque colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
