/** Who labels of sources stand for: `Speaker 1` for Jane Doe. */

/** Names by folded label. */
export type SpeakerMap = ReadonlyMap<string, string>;

export const noSpeakers: SpeakerMap = new Map();

/** `SPEAKER_1` and `Speaker 1` are one label. */
const foldedLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .trim();

/** Later entries count; those without a name are left out, as in a list that is not yet filled in. */
export const speakerMap = (
  entries: Iterable<{ readonly key: string | null; readonly value: string | null }>,
): SpeakerMap =>
  new Map(
    Array.from(entries).flatMap(({ key, value }) =>
      key === null || value === null || value.trim() === '' ? [] : [[foldedLabel(key), value.trim()] as const],
    ),
  );

/** Whom a label stands for; null where nobody is told. */
export const nameOfLabel = (speakers: SpeakerMap, label: string | null): string | null =>
  label === null ? null : (speakers.get(foldedLabel(label)) ?? null);
