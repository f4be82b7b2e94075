import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until';
import type { Scenario } from './scenario';

const themes = { dark: 'Dark Modern', light: 'Light Modern', 'hc-dark': 'Dark High Contrast' };

const page = `<!doctype html>
<html><head><title>“Not this,” said Tom Ashby</title><script>var a = "“Nor this,” said Tom Ashby.";</script></head>
<body><nav><ul><li>“Home”</li></ul></nav>
<h1>Roof leaks</h1>
<p>&ldquo;The <b>roof</b> leaks,&rdquo; said <a href="https://nora.example/said">Nora
   Vance</a>, the <i>mayor</i> of R&amp;D.</p>
</body></html>
`;

const subtitles = `1
00:00:01,000 --> 00:00:02,500
<v Nora Vance>The roof leaks, and

2
00:00:02,500 --> 00:00:04,000
<v Nora Vance>nobody knows why.</v>

3
00:00:04,500 --> 00:00:06,000
<v Tom Ashby>It has leaked for years.

4
00:00:06,500 --> 00:00:08,000
<v Nora Vance>Then why was nothing done?
`;

export const formats: Scenario = (opened) => {
  const write = (name: string, text: string): void => writeFileSync(join(opened().folder, name), text);

  it('a page of HTML is read as its reader sees it', async () => {
    const workbench = opened();
    write('page.html', page);
    await workbench.openFile('page.html');
    await workbench.waitForStatus(/\b1 claim, 1 speaker$/u);
    assert.deepEqual(await workbench.linesUnder('leaks,&rdquo;'), ['solid 2px']);
    assert.deepEqual(await workbench.linesUnder('“Not this,”'), []);
    await workbench.runCommand('Source Annotator: Show Claims');
    await workbench.treeRow('“The roof leaks,”');
    await workbench.runRowCommand('“The roof leaks,”', 'Copy Quotation with Attribution');
    await workbench.page.getByText('Quotation copied').waitFor();
    assert.match(await workbench.readClipboard(), /^“The roof leaks,” — Nora Vance \(page\.html, line 5\)$/u);
    for (const [name, theme] of Object.entries(themes)) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`html-${name}`);
    }
    await workbench.setTheme(themes.dark);
  });

  it('subtitles are turns', async () => {
    const workbench = opened();
    write('talk.srt', subtitles);
    await workbench.openFile('talk.srt');
    await workbench.waitForStatus(/\b3 claims, 2 speakers$/u);
    await workbench.runCommand('Source Annotator: Show Claims');
    await workbench.treeRow('The roof leaks, and nobody knows why');
    await workbench.screenshot('subtitles');
  });

  it('a file of another type is analysed when that is asked for', async () => {
    const workbench = opened();
    write('notes.tex', '“The roof leaks,” said Nora Vance.\n');
    await workbench.openFile('notes.tex');
    await workbench.runCommand('Source Annotator: Show Claims');
    const offer = workbench.page.getByRole('button', { name: 'Analyse as Plain Text' });
    await offer.waitFor();
    await workbench.screenshot('file-type');
    await offer.click();
    await workbench.waitForStatus(/\b1 claim, 1 speaker$/u);
  });

  it('a text in another language is left out, and says so', async () => {
    const workbench = opened();
    write('bericht.txt', 'Der Minister sagte: „Wir zahlen nicht.“\n');
    await workbench.openFile('bericht.txt');
    await workbench.waitForStatus(/Not in English$/u);
    await workbench.runCommand('Source Annotator: Show Claims');
    const offer = workbench.page.getByRole('button', { name: 'Analyse Anyway' });
    await offer.waitFor();
    await workbench.screenshot('other-language');
    await offer.click();
    await until(
      async () => (await offer.count()) === 0,
      'the end of the notice',
      () => '',
    );
    await workbench.screenshot('other-language-anyway');
  });
};
