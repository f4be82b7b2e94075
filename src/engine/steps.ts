/** Runs work that gives way now and then to its end, at once, and returns what it comes to. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
