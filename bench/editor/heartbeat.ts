/** Milliseconds between two beats of a thread that has nothing else to do. */
const beat = 1;
/** Milliseconds. A person may notice a longer block. */
const limit = 25;

/** In Node.js 24, which runs VS Code's extensions, but not in the types of our own Node.js. */
interface OwnTime {
  threadCpuUsage(): { readonly user: number; readonly system: number };
}

/**
 * Measures for how long the current thread is blocked at a time. Counts the thread's own processor time, so that other
 * work on the machine does not count.
 */
export class Heartbeat {
  private last = now();
  private longest = 0;
  private long = 0;
  private readonly timer = setInterval(() => this.note(), beat);

  /** Ends the measurement. `longest` is in milliseconds. `long` counts blocks of over 25 ms. */
  stop(): { readonly longest: number; readonly long: number } {
    clearInterval(this.timer);
    this.note();
    return { longest: this.longest, long: this.long };
  }

  private note(): void {
    const time = now();
    const held = time - this.last;
    this.last = time;
    this.longest = Math.max(this.longest, held);
    if (held > limit) this.long++;
  }
}

/** Milliseconds. */
function now(): number {
  const { user, system } = (process as NodeJS.Process & OwnTime).threadCpuUsage();
  return (user + system) / 1000;
}
