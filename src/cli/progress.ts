export interface Progress {
  /** Shows `text` in place of what was shown, if it is time. */
  show(text: string): void;
  /** Takes the shown text away, so that a message can be printed. */
  clear(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Short work shows nothing, and a terminal that is written to too often slows the work down. */
const firstAfterMs = 1500;
const againAfterMs = 200;

/** Progress on one line of a terminal; silent where there is none. `now` is in milliseconds. */
export function createProgress(terminal: Terminal, now: () => number): Progress {
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
