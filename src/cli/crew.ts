import { joined, lost, perform, split, type Answer, type Job } from './jobs';
import type { Runner } from './run';

/** Where jobs are done. */
export interface Workplace {
  /** Never rejects: what could not be done is told in the answer. */
  run(job: Job): Promise<Answer>;
  /** Gives everything up at once. Jobs under way are never answered, nor those that come later. */
  close(): void;
}

/** A thread, seen from the one that gives out the work. It does one job at a time. */
export interface Hand {
  give(job: Job): void;
  dismiss(): void;
}

export interface Employer {
  answered(answer: Answer): void;
  /** The thread is gone, `reason` tells the reader why. */
  died(reason: string): void;
}

/** Starts a thread that reports to `employer`. */
export type Hire = (employer: Employer) => Hand;

interface Task {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
}

interface Member {
  readonly hand: Hand;
  /** What it is doing; null where it has nothing to do. */
  task: Task | null;
}

/** Does everything on this very thread. */
export function createSolo(runner: Runner): Workplace {
  return { run: async (job) => perform(runner, job), close: () => undefined };
}

/**
 * `most` threads at most, each started when there is work for it and replaced when it dies. The lines of a job that a
 * thread died of are given out one by one, so that the deadly one alone is lost.
 *
 * Not a library: tinypool and piscina start a file of their own, which the single file that we ship does not have
 * beside it, and workerpool would bring 87 kB for what is less than a hundred lines here.
 */
export function createCrew(hire: Hire, most: number): Workplace {
  return new Crew(hire, most);
}

class Crew implements Workplace {
  readonly #hire: Hire;
  readonly #most: number;
  readonly #members = new Set<Member>();
  readonly #waiting: Task[] = [];
  #closed = false;

  constructor(hire: Hire, most: number) {
    this.#hire = hire;
    this.#most = most;
  }

  run(job: Job): Promise<Answer> {
    return new Promise((resolve) => {
      // What is read when nobody waits for it any more must start no thread: nothing would ever dismiss it.
      if (this.#closed) return;
      this.#waiting.push({ job, resolve });
      this.#distribute();
    });
  }

  close(): void {
    this.#closed = true;
    this.#waiting.length = 0;
    for (const { hand } of this.#members) hand.dismiss();
    this.#members.clear();
  }

  #distribute(): void {
    for (let task = this.#waiting[0]; task; task = this.#waiting[0]) {
      const member = this.#idle() ?? this.#another();
      if (member === null) return;
      this.#waiting.shift();
      member.task = task;
      member.hand.give(task.job);
    }
  }

  #idle(): Member | undefined {
    return [...this.#members].find(({ task }) => task === null);
  }

  #another(): Member | null {
    if (this.#members.size >= this.#most) return null;
    const member: Member = {
      hand: this.#hire({
        answered: (answer) => this.#answered(member, answer),
        died: (reason) => this.#died(member, reason),
      }),
      task: null,
    };
    this.#members.add(member);
    return member;
  }

  #answered(member: Member, answer: Answer): void {
    const { task } = member;
    member.task = null;
    task?.resolve(answer);
    this.#distribute();
  }

  #died(member: Member, reason: string): void {
    this.#members.delete(member);
    if (member.task) this.#recover(member.task, reason);
    this.#distribute();
  }

  #recover({ job, resolve }: Task, reason: string): void {
    const parts = split(job);
    if (parts.length > 1) void Promise.all(parts.map((part) => this.run(part))).then((all) => resolve(joined(all)));
    else resolve(lost(job, `could not be analysed: ${reason}`));
  }
}
