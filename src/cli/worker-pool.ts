import { joinedAnswers, lost, perform, splitJob, type Answer, type Job } from './jobs';
import type { Runner } from './run';

/** Runs jobs. */
export interface Executor {
  /** Never rejects: the answer reports what failed. */
  run(job: Job): Promise<Answer>;
  /** Stops everything at once. Jobs under way and later jobs are never answered. */
  close(): void;
}

/** A worker thread, as the pool sees it. It does one job at a time. */
export interface WorkerHandle {
  post(job: Job): void;
  end(): void;
}

/** What a worker thread reports to the pool. */
export interface PoolEvents {
  answered(answer: Answer): void;
  /** The thread has ended. `reason` is for the reader. */
  died(reason: string): void;
}

/** Starts a thread that reports to `events`. */
export type StartWorker = (events: PoolEvents) => WorkerHandle;

interface Task {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
}

interface PooledWorker {
  readonly handle: WorkerHandle;
  /** The task that it works on. Null if it is idle. */
  task: Task | null;
}

/** Runs all jobs on the calling thread. */
export function createLocalExecutor(runner: Runner): Executor {
  return { run: async (job) => perform(runner, job), close: () => undefined };
}

/**
 * Runs jobs on at most `most` threads. A thread is started when there is work for it and replaced when it dies. If a
 * job kills its thread, its lines are run again one by one, so that only the deadly line is lost.
 *
 * Why not a library: tinypool and piscina start a file of their own, but we ship a single file; workerpool would add
 * 87 kB for what takes less than a hundred lines here.
 */
export function createWorkerPool(start: StartWorker, most: number): Executor {
  return new WorkerPool(start, most);
}

class WorkerPool implements Executor {
  readonly #start: StartWorker;
  readonly #most: number;
  readonly #workers = new Set<PooledWorker>();
  readonly #waiting: Task[] = [];
  #closed = false;

  constructor(start: StartWorker, most: number) {
    this.#start = start;
    this.#most = most;
  }

  run(job: Job): Promise<Answer> {
    return new Promise((resolve) => {
      // A job that comes after the end must start no thread: nothing would ever end that thread.
      if (this.#closed) return;
      this.#waiting.push({ job, resolve });
      this.#distribute();
    });
  }

  close(): void {
    this.#closed = true;
    this.#waiting.length = 0;
    for (const { handle } of this.#workers) handle.end();
    this.#workers.clear();
  }

  #distribute(): void {
    for (let task = this.#waiting[0]; task; task = this.#waiting[0]) {
      const worker = this.#idle() ?? this.#another();
      if (worker === null) return;
      this.#waiting.shift();
      worker.task = task;
      worker.handle.post(task.job);
    }
  }

  #idle(): PooledWorker | undefined {
    return [...this.#workers].find(({ task }) => task === null);
  }

  #another(): PooledWorker | null {
    if (this.#workers.size >= this.#most) return null;
    const worker: PooledWorker = {
      handle: this.#start({
        answered: (answer) => this.#answered(worker, answer),
        died: (reason) => this.#died(worker, reason),
      }),
      task: null,
    };
    this.#workers.add(worker);
    return worker;
  }

  #answered(worker: PooledWorker, answer: Answer): void {
    const { task } = worker;
    worker.task = null;
    task?.resolve(answer);
    this.#distribute();
  }

  #died(worker: PooledWorker, reason: string): void {
    this.#workers.delete(worker);
    if (worker.task) this.#recover(worker.task, reason);
    this.#distribute();
  }

  #recover({ job, resolve }: Task, reason: string): void {
    const parts = splitJob(job);
    if (parts.length > 1)
      void Promise.all(parts.map((part) => this.run(part))).then((all) => resolve(joinedAnswers(all)));
    else resolve(lost(job, `could not be analysed: ${reason}`));
  }
}
