import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { closeEverything, eventually, open, resetSettings, set, typeAt } from './editing';

const article = 'Philip Reeker told the council: “The bridge will last a century.”\nHe said the tolls would stay low.';

async function hovers(document: vscode.TextDocument, words: string): Promise<readonly vscode.MarkdownString[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return found.flatMap(({ contents }) => contents).filter((content) => content instanceof vscode.MarkdownString);
}

async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  return (await hovers(document, words)).map(({ value }) => value).join('\n');
}

describe('hovering', () => {
  afterEach(async () => {
    await resetSettings();
    await closeEverything();
  });

  it('names the speaker of a quotation in bold, its cue and its kind', async () => {
    const document = await open(article);
    const text = await hoverText(document, 'last a century');
    assert.match(text, /\*\*Philip Reeker\*\*/u);
    assert.match(text, /Direct quotation/u);
    assert.match(text, /‘told/u);
  });

  it('tells whom a pronoun means, with a link to the line', async () => {
    const text = await hoverText(await open(article), 'the tolls would');
    assert.match(text, /\*\*Philip Reeker\*\*, in the text ‘He’/u);
    assert.match(text, /‘He’ is taken for \[Philip Reeker, line 1\]\(command:/u);
  });

  it('is right at once after an edit before the words', async () => {
    const document = await open(article);
    await hoverText(document, 'the tolls would');
    await typeAt(document, 0, 'A first line.\n');
    assert.match(await hoverText(document, 'the tolls would'), /line 2\]/u);
  });

  it('trusts a few commands of ours, and no text of the document', async () => {
    const { revealClaim, acceptClaim, rejectClaim, setSpeaker, addNote, notAStatement } = commands;
    const { resolveDisagreement, openEvidence, forgetDecision } = commands;
    const deciding = [acceptClaim, rejectClaim, setSpeaker, addNote, notAStatement];
    const trusted = [revealClaim, ...deciding, resolveDisagreement, openEvidence, forgetDecision];
    const document = await open('Ann Lee said: “See <command:workbench.action.quit> or [this](command:x) **now**.”');
    const [hover] = await hovers(document, 'See');
    assert.deepEqual(hover?.isTrusted, { enabledCommands: trusted });
    const named = await open('“[a](command:x)&lt;” and “<command:x>” are terms.');
    const all = `${await hoverText(document, 'See')} ${await hoverText(named, 'command')}`;
    const links = all.match(/command:[\w.]*/gu) ?? [];
    assert.deepEqual(
      links.filter((link) => !trusted.some((command) => link === `command:${command}`)),
      [],
    );
  });

  it('keeps still where the setting says so, and elsewhere', async () => {
    const document = await open(article);
    await set('hover', false);
    await eventually(async () => assert.equal(await hoverText(document, 'last a century'), ''));
    await set('hover', true);
    await eventually(async () => assert.notEqual(await hoverText(document, 'last a century'), ''));
    const code = await open('let said = "The bridge will last";', 'javascript');
    assert.equal(await hoverText(code, 'bridge'), '');
  });
});
