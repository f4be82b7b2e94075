import type { Setting } from './chunk';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose tags end a paragraph (HTML Standard, 15.3 Non-replaced elements, and parts of tables). */
export const blockElements = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead title tr ul xmp',
);

export const headings = names('h1 h2 h3 h4 h5 h6');

/** Elements that hold no prose of the article. */
export const skippedElements = names(
  'audio button canvas datalist iframe map math nav noembed noframes noscript object script select style svg template textarea ' +
    'title video',
);

/** What stands in a sentence like a word, and is spoken by nobody. */
export const codeElements = names('code kbd samp tt var');

export const voidElements = names('area base br col embed hr img input link meta param source track wbr');

/** Elements that set the paragraphs within them apart from the story. */
export const containers: ReadonlyMap<string, Setting> = new Map([
  ['blockquote', 'excerpt'],
  ['ul', 'item'],
  ['ol', 'item'],
  ['menu', 'item'],
]);
