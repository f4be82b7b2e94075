/** `German` for `de`. `another language` if the language is not determined. */
export function languageName(code: string): string {
  return (
    (code === 'und' ? undefined : new Intl.DisplayNames('en', { type: 'language' }).of(code)) ?? 'another language'
  );
}
