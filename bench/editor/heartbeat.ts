/** Milliseconds between two beats of a thread that has nothing else to do. */
const beat = 1;
/** Milliseconds; a longer stretch is one that a person may notice. */
const limit = 25;

/** Node.js 24 has it, which VS Code runs extensions in; the types of our own Node.js do not. */
interface OwnTime {
  threadCpuUsage(): { readonly user: number; readonly system: number };
}

/**
 * Watches how long the thread that it runs on is held at one go. Counts the thread's own processor time: what else the
 * machine does must not count.
 */
export class Heartbeat {
  private last = now();
  private longest = 0;
  private long = 0;
  private readonly timer = setInterval(() => this.note(), beat);

  /** Ends the watch. `longest` is in milliseconds; `long` counts what took over 25. */
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
