import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readable } from './readable';
import { english } from '../../../src/engine';
import { readBlocks } from '../../../src/engine/text/read-blocks';

/** Beginning and end of each region and stray of a seed, block by block. */
function found(seed: string): readonly string[] {
  const text = readFileSync(new URL(`../../../seeds/${seed}`, import.meta.url), 'utf8');
  const lines = readBlocks(text, 'plain', english).flatMap(({ words }) => readable(words));
  return lines.map((line) => (line.length > 40 ? `${line.slice(0, 18)} … ${line.slice(-16)}` : line));
}

const expected: Readonly<Record<string, readonly string[]>> = {
  '000_02a910ee916ac5d5.txt': [
    '“continued failure”',
    '“Russia’s ability  … n armed forces.”',
    '“Russia’s inabilit … hey would like.”',
    '“the enemy is outn … s or hours left”',
    '“resilience of the … an armed forces”',
    '“Vladimir Putin th … orely mistaken.”',
    '“more and more top … ghtened tension”',
    '“vileness”',
    '“will mark the Rus … for generations”',
    '“Many powerful pla … erns in public.”',
    '“Putin is determin … on in the east.”',
  ],
  '001_6d39975a05f028b4.txt': [
    "'change of target'",
    "'changes target'",
    "'special military operation'",
    '"first stage"',
    '"special military operation"',
    '"the complete liberation of the Donbas"',
    '"Russia is recogni … simultaneously,"',
    "'total failure'",
    '“total failure”',
    '“ no options for a possible victory "',
    '" Russia has no wa … y, only defeat.”',
    '“real reason is un … tion in Ukraine”',
    '"I would like to s …  we would like,"',
    '"But we are going  … will be for us."',
    '"as a consequence  …  by his brigade"',
    '"We believe that h … his own troops."',
    '“blamed the comman … of his friends.”',
    "'run down by one o …  driving a tank'",
  ],
  '002_955c97c1472fc88f.txt': [
    '“Russian units suf …  and resupply. →',
    '“Such activity is  … ithin Ukraine. →',
    '“Russia will likel … ssile strikes. →',
    '“Russia’s stated f … xis of advance.”',
    '“drastically reduce combat areas”',
    '“mutual trust”',
    '“We can say the si … Russian shells.”',
    '“probably a rotati … ndividual units”',
    '“It is almost cert … encircle Kyiv. →',
    '“Russian statement …  in the region.”',
    '“must be increased … urse completely”',
    '“I don’t read anyt … s] actions are.”',
  ],
  '003_f2b8103e7484151a.txt': [
    '‘double down’',
    '‘has blown up in his face’',
    "'double down'",
    '“unacceptable”',
    '“peacekeeping operation.”',
    '“You know, the bro …  more success. →',
    '“But he’s getting  …  joining NATO. →',
    '“NATO just went fr … not very good. →',
    '“What’s Putin goin … these problems.”',
    '“But I do think th … f the Cold War,”',
    '“Putin, I’m not pr … s inner circle.”',
    '‘Indomitable spirit’',
    '‘zip mouth’',
    '‘appalling’',
    '“I would like to r … vilian targets.”',
    '‘It will be 3 days’',
  ],
  '004_eef2806df552c5de.txt': [
    '“This week has bee … s (in Ukraine),”',
    '‘Azad’',
    '‘possession.’',
    '“retreat.”',
    '“they did not flee.”',
    'stray ture.’',
    '“Moskovskiy Kosomlets,”',
    '“it is already app … ened the enemy.”',
    '‘You may come.’',
    '‘loss’',
    '‘patriotic’',
    '‘If there is no ch …  on the ground,’',
    'stray cted.’',
    '“special military operation”',
    '“[Russia’s] specia … s are achieved.”',
    '“There is a direct … fic situations.”',
    '“a watershed momen … cial operation.”',
    '“special operations,”',
  ],
};

describe('the quotations of the seeds', () => {
  for (const [seed, lines] of Object.entries(expected)) {
    it(seed, () => assert.deepEqual(found(seed), lines));
  }
});
