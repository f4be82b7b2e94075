/** One line of a terminal that shows progress. */
export interface ProgressLine {
  /** Replaces the shown text, unless the last change was too recent. */
  show(text: string): void;
  /** Removes the shown text, so that a message can be printed. */
  clear(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Short work shows nothing. Frequent writes to a terminal would slow the work down. */
const firstAfterMs = 1500;
const againAfterMs = 200;

/** Shows progress on one line of a terminal. Silent if the stream is no terminal. `now` is in milliseconds. */
export function createProgressLine(terminal: Terminal, now: () => number): ProgressLine {
  if (terminal.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let next = now() + firstAfterMs;
  let shown = false;
  return {
    show(text) {
      if (now() < next) return;
      next = now() + againAfterMs;
      shown = true;
      terminal.write(`\r\u001b[K${text}`);
    },
    clear() {
      if (shown) terminal.write('\r\u001b[K');
      shown = false;
    },
  };
}
