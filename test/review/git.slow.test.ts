// Logs in real git repositories. MERGES=200 makes that many stories, npm test some.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  folderOf,
  foldLogs,
  formerPathOf,
  formerPaths,
  keepLines,
  logPathOf,
  moveLogsOf,
  readLogsOf,
  type Line,
  type ReviewLog,
} from '../../src/review';
import { randomFrom } from '../../train/random';
import { NodeFiles } from './node-files';
import { accepting } from './some-lines';

const merges = Number(process.env.MERGES ?? 6);
const hasGit = spawnSync('git', ['--version']).status === 0;
const writing = { writer: 'story', pause: () => Promise.resolve() };

const paragraphs = Array.from({ length: 12 }, (_, n) => `“We stay,” said speaker ${n} of house ${n}.\n`);

/** One text and its readers, in a repository. */
class Story {
  readonly files: NodeFiles;
  /** All ids that somebody decided under. */
  readonly ids = new Set<string>();
  private minute = 0;

  constructor(
    readonly root: string,
    private readonly name: string,
  ) {
    this.files = new NodeFiles(root);
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'Ann',
        GIT_AUTHOR_EMAIL: 'ann@example.org',
        GIT_COMMITTER_NAME: 'Ann',
        GIT_COMMITTER_EMAIL: 'ann@example.org',
        GIT_EDITOR: 'true',
      },
    });
  }

  commit(): void {
    this.git('add', '-A');
    this.git('commit', '-qm', 'next', '--allow-empty');
  }

  get text(): string {
    return [`${this.name}.txt`, `${this.name}-renamed.txt`].find((path) => existsSync(join(this.root, path)))!;
  }

  hash(): string {
    return createHash('sha256')
      .update(readFileSync(join(this.root, this.text)))
      .digest('hex');
  }

  async decide(reviewer: string, count: number): Promise<void> {
    const file = logPathOf('', reviewer).slice(1);
    for (let n = 0; n < count; n++) {
      const at = new Date(Date.UTC(2026, 11, 3, 10, this.minute++)).toISOString();
      const id = `${this.name}-${reviewer}-${this.ids.size}`;
      const line: Line =
        n % 4 === 3
          ? { v: 1, id, at, verdict: 'undo', undoes: 'nothing' }
          : accepting(id, { at, textSha256: this.hash() });
      await keepLines(this.files, { folder: folderOf(this.text), file }, [line], writing);
      this.ids.add(id);
    }
  }

  edit(paragraph: number): void {
    const file = join(this.root, this.text);
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[paragraph] = `${lines[paragraph]} So it was on ${this.minute++} evenings.`;
    writeFileSync(file, lines.join('\n'));
  }

  /** By the editor; or by git, after which the editor opens the text. */
  async rename(isByGit: boolean): Promise<void> {
    const [from, to] = [this.text, `${this.name}-renamed.txt`];
    this.git('mv', from, to);
    const former = isByGit ? formerPathOf(await formerPaths(this.files), [this.hash()]) : from;
    if (former !== null) await moveLogsOf(this.files, former, to, writing);
  }

  logs(): Promise<readonly ReviewLog[]> {
    return readLogsOf(this.files, this.text);
  }
}

describe('logs in git', function () {
  this.timeout(120_000 + merges * 10_000);
  let root: string;

  before(function () {
    if (!hasGit) {
      console.log('      skipped: there is no git on the path');
      this.skip();
    }
  });
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'source-annotator-git-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

  /** What one reader does on a branch of theirs. `half`: of the article, which two do not edit at once. */
  async function review(
    story: Story,
    who: string,
    random: () => number,
    half: 0 | 1,
    mayRename: boolean,
  ): Promise<void> {
    const steps = 1 + Math.floor(random() * 3);
    for (let n = 0; n < steps; n++) {
      await story.decide(who, 1 + Math.floor(random() * 4));
      if (mayRename && n === 0 && random() < 0.6) await story.rename(random() < 0.5);
      if (random() < 0.4) story.edit(half * 7 + Math.floor(random() * 4));
      story.commit();
    }
  }

  const ways = {
    merge: (story: Story) => story.git('merge', '--no-edit', 'ben'),
    rebase: (story: Story) => story.git('rebase', 'ben'),
    'cherry-pick': (story: Story) =>
      story.git('cherry-pick', '--allow-empty', '--keep-redundant-commits', 'start..ben'),
  };

  async function tell(seed: number, second: string): Promise<string> {
    const random = randomFrom(seed);
    const story = new Story(root, `story${seed}`);
    if (!existsSync(join(root, '.git'))) story.git('init', '-q', '-b', 'main');
    story.git('checkout', '-q', '--orphan', `main${seed}`);
    story.git('rm', '-rqf', '--ignore-unmatch', '.');
    if (second === 'Ann')
      appendFileSync(join(root, '.gitattributes'), '.source-annotations/**/*.jsonl text eol=lf merge=union\n');
    writeFileSync(join(root, `story${seed}.txt`), `The story ${seed}.\n${paragraphs.join('')}`);
    if (random() < 0.7) await story.decide('Ann', 1 + Math.floor(random() * 5));
    if (random() < 0.4) await story.decide('Ben', 1 + Math.floor(random() * 5));
    story.commit();
    story.git('branch', '-f', 'start');
    story.git('checkout', '-qB', 'ann');
    await review(story, 'Ann', random, 0, second !== 'Ann');
    story.git('checkout', '-qB', 'ben', 'start');
    await review(story, second, random, 1, false);
    story.git('checkout', '-q', 'ann');
    const way = (Object.keys(ways) as (keyof typeof ways)[])[Math.floor(random() * 3)]!;
    try {
      ways[way](story);
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      assert.fail(`story ${seed}, ${way}: ${stdout}${stderr}`);
    }
    const logs = await story.logs();
    const found = new Set(logs.flatMap(({ lines }) => lines.map(({ id }) => id)));
    assert.deepEqual(
      [...story.ids].filter((id) => !found.has(id)),
      [],
      `story ${seed}, ${way}`,
    );
    assert.equal(foldLogs(logs).decisions.length, [...story.ids].length - undosIn(logs), `story ${seed}, ${way}`);
    // All goes on after that.
    await story.decide(second, 2);
    return `${way}${story.text.includes('renamed') ? ' with a rename' : ''}`;
  }

  const undosIn = (logs: readonly ReviewLog[]): number =>
    new Set(logs.flatMap(({ lines }) => lines.flatMap((line) => ('undoes' in line ? [line.id] : [])))).size;

  async function tellAll(count: number, second: string): Promise<void> {
    const told = new Map<string, number>();
    for (let seed = 0; seed < count; seed++) {
      const way = await tell(seed, second);
      told.set(way, (told.get(way) ?? 0) + 1);
    }
    console.log(`      ${[...told].map(([way, times]) => `${times} × ${way}`).join(', ')}`);
  }

  it('of two reviewers on two branches come together without a conflict, and none is lost', () =>
    tellAll(merges, 'Ben'));

  it('of one reviewer on two machines do so, too, with the line of .gitattributes', () =>
    tellAll(Math.ceil(merges / 4), 'Ann'));
});
