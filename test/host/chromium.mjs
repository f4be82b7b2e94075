// Unpacks the Chromium of @sparticuz/chromium beside it, once, and prints how to start it.
// Runs on the host's own Node.js, since that package wants a newer one than the project does.
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('node_modules', import.meta.url));
const home = join(modules, '.chromium');

if (!existsSync(home)) {
  // Unpacks elsewhere first, so that an interruption or a parallel run leaves no partial copy here.
  const unpacking = mkdtempSync(`${home}-`);
  // The package unpacks into the folder for temporary files, which other users of the machine share.
  process.env.TMPDIR = unpacking;
  // The package takes this as a hint that libraries are missing, and unpacks its own.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  writeFileSync(join(unpacking, 'fonts.conf'), fontConfiguration(join(home, 'fonts')));
  if (existsSync(home)) rmSync(unpacking, { recursive: true });
  else renameSync(unpacking, home);
}

const environment = { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') };
console.log(JSON.stringify({ executablePath: join(home, 'chromium'), environment }));

/**
 * The machine's fonts, if it has any, and the one that comes with the package, whose own configuration names fixed
 * places.
 * @param {string} fonts
 */
function fontConfiguration(fonts) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
