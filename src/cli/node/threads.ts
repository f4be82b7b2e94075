import { parentPort, Worker, workerData } from 'node:worker_threads';

import type { StartWorker } from '../worker-pool';
import { perform, type Answer, type Job } from '../jobs';
import type { Runner } from '../run';

/**
 * Starts worker threads from this program's own file, since we ship a single file. On such a thread the program must
 * call `serve`, and `weightsOfThread` returns `weights`.
 */
export const threadStarter =
  (weights: Uint8Array | null): StartWorker =>
  ({ answered, died }) => {
    const worker = new Worker(__filename, { workerData: weights });
    let reason: string | null = null;
    let ended = false;
    worker.on('message', answered);
    worker.on('error', (error) => {
      reason = error.message;
    });
    worker.on('exit', (code) => {
      if (!ended) died(reason ?? `its thread ended with code ${code}`);
    });
    return {
      post: (job) => worker.postMessage(job),
      end() {
        ended = true;
        void worker.terminate();
      },
    };
  };

/** On a worker thread: the bytes of the weights file that it was started with. */
export function weightsOfThread(): Uint8Array | null {
  const given: unknown = workerData;
  return given instanceof Uint8Array ? given : null;
}

/** On a worker thread: does the jobs that its starter posts, until it is ended. */
export function serve(runner: Runner): void {
  parentPort?.on('message', (job: Job) => {
    const answer: Answer = perform(runner, job);
    // Transferred, not copied.
    parentPort?.postMessage(answer, [answer.output.buffer as ArrayBuffer]);
  });
}
