const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/**
 * The numbers that words tell, in order. In `words` figures stand for number words: `20`, `-`, `5` are the same as
 * `25`, and `2`, `hundred` as `200`.
 */
export function numbersIn(words: readonly string[]): readonly string[] {
  const numbers: string[] = [];
  let total: number | null = null;
  let linked = false;
  const end = (): void => {
    if (total !== null) numbers.push(String(total));
    total = null;
  };
  for (const word of words) {
    const scale = scales.get(word);
    const value = /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : null;
    if (scale !== undefined) total = total === null ? scale : scaled(total, scale);
    else if (value !== null && total !== null && linked && fits(total, value)) total += value;
    else if (value !== null) {
      end();
      total = value;
    } else if (total !== null && (word === '-' || word === 'and')) {
      linked = true;
      continue;
    } else {
      end();
      if (/^\p{N}/u.test(word)) numbers.push(word);
    }
    linked = total !== null;
  }
  end();
  return numbers;
}

/** `2 thousand 3 hundred`: a smaller scale counts what stands after the larger one. */
function scaled(total: number, scale: number): number {
  const below = total % (scale * 10);
  return total > scale && below > 0 ? total - below + below * scale : total * scale;
}

/** Whether a number goes on with a smaller one: `20` `5`, `300` `20`. */
function fits(total: number, value: number): boolean {
  return total >= 20 && value > 0 && total % 10 ** String(Math.trunc(value)).length === 0;
}
