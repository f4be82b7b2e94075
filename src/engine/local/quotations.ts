/** Adds `regions` and `strays`: what the quotation marks of the block enclose. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import { pairMarks } from '../quotations/pairing';

export function quotations() {
  return (_tree: Root, file: VFile): void => {
    const work = file.data.block!;
    const { regions, strays } = pairMarks(work.text);
    work.regions = regions;
    work.strays = strays;
  };
}
