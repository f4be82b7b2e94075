import { Reviews } from '../../src/vscode/reviews';

/** Nobody decided anything. */
export function noReviews(): Reviews {
  const logs = { onDidChange: () => ({ dispose: () => undefined }), of: () => undefined };
  return new Reviews(logs, (error) => {
    throw error;
  });
}
