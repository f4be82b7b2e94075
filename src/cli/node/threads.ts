import { parentPort, Worker, workerData } from 'node:worker_threads';

import type { Hire } from '../crew';
import { perform, type Answer, type Job } from '../jobs';
import type { Runner } from '../run';

/**
 * Starts this program's own file once more on another thread, where it must call `serve`: we ship a single program
 * file. `weights` is what `weightsOfThread` gives there.
 */
export const hireThreads =
  (weights: Uint8Array | null): Hire =>
  ({ answered, died }) => {
    const worker = new Worker(__filename, { workerData: weights });
    let reason: string | null = null;
    let dismissed = false;
    worker.on('message', answered);
    worker.on('error', (error) => {
      reason = error.message;
    });
    worker.on('exit', (code) => {
      if (!dismissed) died(reason ?? `its thread ended with code ${code}`);
    });
    return {
      give: (job) => worker.postMessage(job),
      dismiss() {
        dismissed = true;
        void worker.terminate();
      },
    };
  };

/** On a thread: the weights file that it was given. */
export function weightsOfThread(): Uint8Array | null {
  const given: unknown = workerData;
  return given instanceof Uint8Array ? given : null;
}

/** Does the jobs that come from the thread that started this one, until it is dismissed. */
export function serve(runner: Runner): void {
  parentPort?.on('message', (job: Job) => {
    const answer: Answer = perform(runner, job);
    // Handed over, not copied.
    parentPort?.postMessage(answer, [answer.output.buffer as ArrayBuffer]);
  });
}
