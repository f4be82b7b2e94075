/** How long one slice may take before the host gets its turn. */
const sliceMilliseconds = 10;

/**
 * Runs a generator without blocking the host: in slices, with a pause after each.
 * Returns undefined, and ends the generator, once `cancelled` returns true. Throws what the generator throws.
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

/** Gives a function that pauses where a slice's time has passed since its last pause. */
export function pauseAfter(): () => Promise<void> {
  let end = performance.now() + sliceMilliseconds;
  return async () => {
    if (performance.now() < end) return;
    await pause();
    end = performance.now() + sliceMilliseconds;
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
