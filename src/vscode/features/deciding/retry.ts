import type { Decider } from './decider';

/** Tries again to save what could not be saved. */
export async function retrySaving(decider: Decider): Promise<void> {
  const document = decider.article;
  if (!document) return decider.say('Open an article first');
  const { reviewLogs } = decider.context;
  await reviewLogs.read(document);
  await reviewLogs.retry(document);
  decider.say(reviewLogs.of(document)?.problem ?? 'All decisions about this text are saved');
}
