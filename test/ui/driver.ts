// The real workbench in a headless browser, used as a person uses it: by mouse and keyboard.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import type { GatedServer } from '../host/gated-server';
import { repository, seeds } from '../host/paths';
import { calmSettings, startServer, workbenchUrl, writeSettings } from '../host/server';
import { copyWithoutMain } from '../host/web-extension';
import { isOutlinedAt, linesAt, secondLinesAt } from './decorations';
import { quickBox } from './quick-box';
import { boxOfText } from './text-box';
import { patience, until } from './until';

export interface Options {
  /** The extension runs in the web worker host, as on vscode.dev. */
  readonly webWorker?: boolean;
  /** Added to the calm ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A menu that closes gives the focus back some time later: a box that has opened since then would close. */
const keptBoxes = { 'workbench.quickOpen.closeOnFocusLost': false };

/** Starts VS Code with the extension and a copy of the sample articles. dist/ must be built. */
export async function openWorkbench(options: Options = {}): Promise<Workbench> {
  const data = mkdtempSync(join(tmpdir(), 'source-annotator-ui-'));
  const folder = join(data, 'articles');
  cpSync(seeds, folder, { recursive: true });
  writeSettings(data, { ...calmSettings, ...keptBoxes, ...options.settings });
  const extensionDevelopmentPath = options.webWorker
    ? (await copyWithoutMain(join(data, 'extension'))).folder
    : repository;
  const server = await startServer(data);
  try {
    const browser = await launchBrowser();
    const page = await openPage(browser, workbenchUrl(server, { folder, extensionDevelopmentPath }));
    return new Workbench(page, folder, data, server, browser);
  } catch (error) {
    await server.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  page.setDefaultTimeout(patience);
  return page;
}

export class Workbench {
  constructor(
    readonly page: Page,
    /** The copy of the sample articles that is open. */
    readonly folder: string,
    private readonly data: string,
    private readonly server: GatedServer,
    private readonly browser: Browser,
  ) {}

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.data, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Loads the window anew, as *Developer: Reload Window* does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
  }

  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Opens a file of the folder through the quick open box. */
  async openFile(name: string): Promise<void> {
    await this.chooseFile(name);
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Chooses a file in the quick open box. A file made just now may be missing from its first answer. */
  async chooseFile(name: string): Promise<void> {
    const row = this.quickRow(name);
    const asked = async (): Promise<boolean> => {
      await this.press('Control+P');
      await this.typeIntoBox(name);
      const found = await row.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (!found) await this.press('Escape');
      return found;
    };
    await until(asked, `the file ${name} in the quick open box`);
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  /** Closes boxes, documents and groups and shows all claims, so that a failed scenario does not fail others. */
  async tidyUp(): Promise<void> {
    await this.press('Escape');
    await this.press('Escape');
    await this.runCommand('View: Close All Editor Groups');
    if (await this.page.getByText(/^Filter /u).count()) await this.runCommand('Source Annotator: Clear Filter');
  }

  /** Runs a command from the palette, by its title. */
  async runCommand(title: string): Promise<void> {
    await this.press('F1');
    await this.pick(title);
  }

  /** Writes into the open quick input, waits for the first entry that contains `text`, and clicks it. */
  async pick(text: string): Promise<void> {
    const box = await quickBox(this.page);
    // Inserted at once: if the focus moved in the middle of a word, the rest would be typed into the article.
    await box.fill((await box.inputValue()) + text);
    const row = this.quickRow(text);
    await row.click();
    // A command may open the next list in the same place, so wait: later keys must not go into this one.
    await row.waitFor({ state: 'hidden' });
  }

  private quickRow(text: string): Locator {
    return this.page.locator(`.quick-input-list .monaco-list-row[aria-label*=${JSON.stringify(text)}]`).first();
  }

  /** Keys as Playwright names them: `Control+Shift+O`. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Types at the cursor. */
  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Scrolls the editor to the first occurrence of `text`, by the find box, and selects it. */
  async findText(text: string): Promise<void> {
    await this.editor.click({ position: { x: 200, y: 10 } });
    await this.press('Control+Home');
    await this.press('Control+F');
    const box = this.page.locator('.find-widget.visible textarea').first();
    await box.fill(text);
    await this.press('Enter');
    await this.press('Escape');
  }

  /** Puts the cursor into the first visible occurrence of `text`. */
  async clickText(text: string): Promise<void> {
    const { x, y } = await this.positionOf(text);
    await this.page.mouse.click(x, y);
  }

  async restMouseOn(text: string): Promise<void> {
    const { x, y } = await this.positionOf(text);
    // Moves away first, so that the next hover belongs to this text.
    await this.page.mouse.move(640, 5);
    await this.hover.waitFor({ state: 'hidden' });
    await this.page.mouse.move(x, y, { steps: 3 });
  }

  /** Rests the mouse on `text` and returns what the hover says. */
  async hoverText(text: string): Promise<string> {
    await this.restMouseOn(text);
    await this.hover.waitFor();
    return this.hover.innerText();
  }

  /** The lines that are drawn under the middle of `text`, as style and width: `dashed 2px`. */
  async linesUnder(text: string, group?: Locator): Promise<readonly string[]> {
    const editor = group?.locator('.monaco-editor').first() ?? this.editor;
    return linesAt(editor, await this.positionOf(text, editor));
  }

  /** The lines that are drawn between `text` and the lines under it, where a claim stands within another’s words. */
  async secondLinesUnder(text: string): Promise<readonly string[]> {
    return secondLinesAt(this.editor, await this.positionOf(text));
  }

  async waitForLines(text: string, lines: readonly string[]): Promise<void> {
    let found: readonly string[] = [];
    const condition = async (): Promise<boolean> => {
      found = await this.linesUnder(text);
      return JSON.stringify(found) === JSON.stringify(lines);
    };
    await until(condition, `lines ${JSON.stringify(lines)} under “${text}”`, () => `Found: ${JSON.stringify(found)}`);
  }

  /** Waits until `text` is outlined, as parts of the chosen claim are, or is not. */
  async waitForOutline(text: string, outlined = true): Promise<void> {
    const point = await this.positionOf(text);
    const condition = async (): Promise<boolean> => (await isOutlinedAt(this.editor, point)) === outlined;
    await until(condition, `${outlined ? 'an' : 'no'} outline around “${text}”`);
  }

  /** The hover in the editor, while there is one. */
  get hover(): Locator {
    return this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents').first();
  }

  async setTheme(name: string): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.pick(name);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Writes out/screenshots/NAME.png and returns its path. */
  async screenshot(name: string): Promise<string> {
    const path = join(repository, 'out', 'screenshots', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }

  /** Drags the side bar's edge to the right. `by` is in pixels. */
  async widenSideBar(by: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('The side bar is closed.');
    const x = box.x + box.width;
    const y = box.y + box.height / 2;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + by, y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Rows of the tree in the side bar, as a screen reader says them. */
  async treeRows(): Promise<readonly string[]> {
    return this.page
      .locator('.sidebar .monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? row.textContent ?? ''));
  }

  /** The first row of the tree with `text` in it; waits for it. */
  async treeRow(text: string): Promise<Locator> {
    const row = this.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
    await row.waitFor();
    return row;
  }

  async clickTreeRow(text: string): Promise<void> {
    await (await this.treeRow(text)).click();
  }

  /** Gives the first row of the tree with `text` in it the focus. Rows that are rewritten just then take it back. */
  async focusRow(text: string): Promise<void> {
    const focused = this.page.locator('.sidebar .monaco-list:focus .monaco-list-row.focused', { hasText: text });
    const isFocused = async (): Promise<boolean> => {
      await this.clickTreeRow(text);
      return focused.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    };
    await until(isFocused, `the focus on the row “${text}”`);
  }

  /** Runs a command of the row's context menu. */
  async runRowCommand(text: string, title: string): Promise<void> {
    const row = await this.treeRow(text);
    await row.click({ button: 'right' });
    // Rewritten rows close a menu that was open on one of them.
    await this.chooseFromMenu(title).catch(async () => {
      await row.click({ button: 'right' });
      await this.chooseFromMenu(title);
    });
  }

  /** Runs a command of the editor's context menu. */
  async runTextCommand(text: string, title: string): Promise<void> {
    const { x, y } = await this.positionOf(text);
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.chooseFromMenu(title);
  }

  private async chooseFromMenu(title: string): Promise<void> {
    const item = this.page.locator('.monaco-menu .action-label', { hasText: title });
    await item.hover();
    // VS Code's menus ignore clicks in their first moments, so that the opening click chooses nothing.
    await this.page.waitForTimeout(500);
    await item.click();
    await item.waitFor({ state: 'hidden' });
  }

  async waitForRows(condition: (rows: readonly string[]) => boolean): Promise<void> {
    let rows: readonly string[] = [];
    await until(
      async () => condition((rows = await this.treeRows())),
      'rows of the tree',
      () => rows.join('\n'),
    );
  }

  async waitForFocusedRow(label: RegExp): Promise<void> {
    await this.waitForRowWith('.monaco-list:focus .monaco-list-row.focused', label);
  }

  async waitForSelectedRow(label: RegExp): Promise<void> {
    await this.waitForRowWith('.monaco-list-row.selected', label);
  }

  private async waitForRowWith(selector: string, label: RegExp): Promise<void> {
    let labels: readonly string[] = [];
    const rows = this.page.locator(`.sidebar ${selector}`);
    const condition = async (): Promise<boolean> => {
      labels = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') ?? ''));
      return labels.some((found) => label.test(found));
    };
    await until(condition, `a row ${label}`, () => labels.join('\n'));
  }

  /** Types into the open input box, in addition to its text. */
  async typeIntoBox(text: string): Promise<void> {
    await (await quickBox(this.page)).pressSequentially(text);
  }

  /** Chooses an entry of the quick input if that opens within a second. */
  async pickIfAsked(text: string): Promise<void> {
    const row = this.quickRow(text);
    const asked = await row.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (asked) await row.click();
  }

  /** The visible end of the extension's log. Leaves the panel at the bottom closed. */
  async readLog(): Promise<string> {
    await this.runCommand('Source Annotator: Show Log');
    const lines = this.page.locator('.part.panel .view-lines').first();
    await lines
      .getByText(/\[(?:info|warning|error)\]/u)
      .first()
      .waitFor();
    const log = (await lines.innerText()).replaceAll('\u00a0', ' ');
    await this.press('Control+J');
    return log;
  }

  /** Waits until an entry of the status bar matches. */
  async waitForStatus(text: RegExp): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: text }).first().waitFor();
  }

  async readClipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The selected text of the focused editor, read through the clipboard. */
  async selectedText(): Promise<string> {
    await this.press('Control+C');
    return this.readClipboard();
  }

  /** Waits until the selected text of the focused editor matches. */
  async waitForSelection(form: RegExp): Promise<void> {
    await this.waitForStatus(/\(\d+ selected\)/u);
    let text = '';
    await until(
      async () => form.test((text = await this.selectedText())),
      `a selection ${form}`,
      () => text,
    );
  }

  private async positionOf(text: string, editor = this.editor): Promise<{ readonly x: number; readonly y: number }> {
    const box = await boxOfText(editor, text);
    if (box) return box;
    await this.findText(text);
    const found = await boxOfText(editor, text);
    if (!found) throw new Error(`The editor does not show “${text}” on one line.`);
    return found;
  }
}
