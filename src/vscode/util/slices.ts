/** What one slice may take before the host gets its turn. */
const sliceMilliseconds = 10;

/**
 * Runs stepwise work without blocking the host: a slice at a time, with a pause between two of them.
 * Gives undefined, and ends the work, once `cancelled` says so. Throws what the work throws.
 */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  cancelled: () => boolean,
): Promise<{ readonly value: T } | undefined> {
  for (;;) {
    const end = performance.now() + sliceMilliseconds;
    do {
      const step = work.next();
      if (step.done) return { value: step.value };
    } while (performance.now() < end);
    await pause();
    if (cancelled()) {
      work.return(undefined as never);
      return undefined;
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
