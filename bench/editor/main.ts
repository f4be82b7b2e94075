// What the extension costs in the editor: `npm run bench:editor [-- screen 1MB 10MB soak]`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureHost } from '../../test/host/install';
import { hostFolder, repository, seeds } from '../../test/host/paths';
import { newsOf } from '../shared/news';
import { onScreen } from './screen';

const megabyte = 1_000_000;
/** Seconds; a whole run inside VS Code takes some minutes. */
const timeout = 1800;

async function main(asked: readonly string[]): Promise<void> {
  ensureHost();
  const inside = asked.filter((part) => part !== 'screen');
  if (asked.length === 0 || inside.length > 0) await measureInside(inside);
  if (asked.length > inside.length || asked.length === 0) {
    await onScreen({ 'article.txt': newsOf(6000), 'news-1.txt': newsOf(megabyte) });
  }
}

/** In Node.js's extension host, beside the extension. */
async function measureInside(parts: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-bench-'));
  const bundle = join(repository, 'out', 'bench', 'host.js');
  try {
    await build({
      entryPoints: [join(repository, 'bench', 'editor', 'host.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
    });
    const articles = join(folder, 'articles');
    cpSync(seeds, articles, { recursive: true });
    writeFileSync(join(articles, 'news-1.txt'), newsOf(megabyte));
    writeFileSync(join(articles, 'news-10.txt'), newsOf(10 * megabyte));
    spawnSync(
      process.execPath,
      [
        '--import=tsx',
        join(hostFolder, 'vscode.ts'),
        `--extensionDevelopmentPath=${repository}`,
        `--extensionTestsPath=${bundle}`,
        articles,
      ],
      {
        cwd: repository,
        stdio: 'inherit',
        env: {
          ...process.env,
          BENCH_EDITOR: parts.join(' '),
          VSCODE_TEST_TIMEOUT: String(timeout),
          VSCODE_TEST_LOG: 'bench.log',
        },
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

void main(process.argv.slice(2));
