// What the search makes its texts of: the suite's shapes, what news is made of, what is written in Markdown, and things
// that change.
import { reportingForms } from '../../src/engine/language/english/reporting-verbs';
import { marks, pieces } from '../../test/engine/hostile/inputs';
import { fragments } from '../../test/engine/hostile/texts';

/** Each time another. */
const changing: readonly string[] = [
  ...[
    '{n}',
    ' {n} ',
    '{name}',
    '{name} ',
    'he{n} ',
    'a{n}, ',
    '“{n}',
    'Ann {name} ',
    'said {name}. ',
    '{name}: ',
    '{name}.\n',
    'the {n}th ',
  ],
];

const markdown: readonly string[] = [
  ...[
    '# ',
    '## {n}\n',
    '- ',
    '- a\n',
    '  - ',
    '    - a\n',
    '1. a\n',
    '{n}. ',
    '> ',
    '>> ',
    '> a\n',
    '* * *\n',
    '---\n',
    '===\n',
    'a\n===\n',
  ],
  ...['*', '**', '***', '_', '__', '~~', '*a', 'a*', '**a', 'a**', '*a*', '**a**', '_a_ ', '*a **b', '~a~'],
  ...[
    '[',
    ']',
    '![',
    '[a](b)',
    '[a](',
    '[a]',
    '[a]: b\n',
    '[{n}]: b\n',
    '[a][{n}] ',
    '[^{n}]',
    '[^{n}]: a\n',
    '](b)',
    '<a>',
    '<b ',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    '`',
    '``',
    '`a` ',
    '```\n',
    '~~~\n',
    '    a\n',
    '\t',
    '\\',
    '\\\n',
    '  \n',
    '&amp;',
    '&#x201c;',
    '&',
    '| a ',
    '|\n',
    '| - | - |\n',
    '|-\n',
    'a | b\n-|-\n',
  ],
  ...['<p>', '</p>\n', '<div>\n', 'https://a.b/{n} ', 'www.a.b ', 'a@b.c ', '- [ ] ', '---\na: b\n---\n'],
];

/** Of pages and subtitles. */
const others: readonly string[] = [
  ...[
    '<p>',
    '</p>',
    '<table><td>',
    '<b>',
    '</b>',
    '<a href="b">',
    '<br>',
    '<script>',
    '</script>',
    '<style>',
    '<svg>',
    '<!-- {n} -->',
    '&ldquo;',
    '&rdquo;',
  ],
  ...['\n{n}\n00:00:01,000 --> 00:00:02,000\n', 'WEBVTT\n\n', '<v Ann>', '</v>', '\n\n00:01.000 --> 00:02.000\n- '],
];

const words: readonly string[] = [
  ...[
    'it’s ',
    "it's ",
    'he',
    'who ',
    'which ',
    'whom ',
    'her ',
    'them ',
    'had ',
    'was ',
    'not ',
    'to ',
    'has been ',
    'by ',
    'and ',
    'or ',
    'if ',
    'whether ',
    'as ',
  ],
  ...[
    'The minister ',
    'spokeswoman ',
    'Dr ',
    'report ',
    'of the ',
    'in ',
    'on Monday ',
    'Monday',
    '2,000',
    '$5',
    'p.m.',
    'Jr. ',
    'U.N. ',
    'I ',
    'we ',
    'you ',
  ],
  ...[
    'said that ',
    'told ',
    'he says ',
    'says the ',
    'quoted as saying ',
    'in a statement ',
    'wrote on Twitter: ',
    'a claim that ',
    'the view that ',
    'so-called ',
  ],
];

const verbs: readonly string[] = [...reportingForms.keys()].filter((_, at) => at % 8 === 0).map((verb) => `${verb} `);

const all = [...marks, ...pieces, ...fragments, ...changing, ...markdown, ...others, ...words, ...verbs];
export const vocabulary: readonly string[] = [...new Set(all)];
