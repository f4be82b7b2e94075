/** `German` for `de`; `another language` for one that stays open. */
export function languageName(code: string): string {
  return (
    (code === 'und' ? undefined : new Intl.DisplayNames('en', { type: 'language' }).of(code)) ?? 'another language'
  );
}
