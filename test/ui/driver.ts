// The real workbench in a headless browser, used as a person uses it: by mouse and keyboard.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { repository, seeds } from '../host/paths';
import { calmSettings, startServer, workbenchUrl, writeSettings, type Server } from '../host/server';
import { copyWithoutMain } from '../host/web-extension';
import { boxOfText } from './text-box';

export interface Options {
  /** The extension runs in the web worker host, as on vscode.dev. */
  readonly webWorker?: boolean;
  /** Added to the calm ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Starts VS Code with the extension and a copy of the sample articles. dist/ must be built. */
export async function openWorkbench(options: Options = {}): Promise<Workbench> {
  const data = mkdtempSync(join(tmpdir(), 'source-annotator-ui-'));
  const folder = join(data, 'articles');
  cpSync(seeds, folder, { recursive: true });
  writeSettings(data, { ...calmSettings, ...options.settings });
  const extensionDevelopmentPath = options.webWorker ? (await copyWithoutMain(join(data, 'extension'))).folder : repository;
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
  return page;
}

export class Workbench {
  constructor(
    readonly page: Page,
    /** The copy of the sample articles that is open. */
    readonly folder: string,
    private readonly data: string,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.data, { recursive: true, force: true, maxRetries: 5 });
  }

  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Opens a file of the folder through the quick open box. */
  async openFile(name: string): Promise<void> {
    await this.press('Control+P');
    await this.pick(name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command from the palette, by its title. */
  async runCommand(title: string): Promise<void> {
    await this.press('F1');
    await this.pick(title);
  }

  /** Types into the open quick input, waits for the first entry with `text` in it and takes it by mouse. */
  async pick(text: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget .quick-input-filter input').first();
    await box.waitFor();
    await box.pressSequentially(text);
    const row = this.page.locator(`.quick-input-list .monaco-list-row[aria-label*=${JSON.stringify(text)}]`).first();
    await row.click();
    // A command may open the next list in the same place: what follows must not type into this one.
    await row.waitFor({ state: 'hidden' });
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

  /** Rests the mouse on `text` and returns what the hover says. */
  async hoverText(text: string): Promise<string> {
    const { x, y } = await this.positionOf(text);
    // Away first, so that what is read below belongs to this text.
    await this.page.mouse.move(640, 5);
    await this.hover.waitFor({ state: 'hidden' });
    await this.page.mouse.move(x, y, { steps: 3 });
    await this.hover.waitFor();
    return this.hover.innerText();
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

  /** Rows of the tree in the side bar, as a screen reader says them. */
  async treeRows(): Promise<readonly string[]> {
    return this.page.locator('.sidebar .monaco-list-row').evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('aria-label') ?? row.textContent ?? ''),
    );
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

  /** Waits until an entry of the status bar reads so. */
  async waitForStatus(text: RegExp): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: text }).first().waitFor();
  }

  async readClipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** What is selected in the editor that has the focus; goes through the clipboard. */
  async selectedText(): Promise<string> {
    await this.press('Control+C');
    return this.readClipboard();
  }

  private async positionOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = await boxOfText(this.editor, text);
    if (box) return box;
    await this.findText(text);
    const found = await boxOfText(this.editor, text);
    if (!found) throw new Error(`The editor does not show “${text}” on one line.`);
    return found;
  }
}
