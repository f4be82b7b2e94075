import assert from 'node:assert/strict';
import { readable } from './readable';

/** Texts and what is found in them, see `readable`. */
type Cases = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const cases: Cases = {
  'kinds of marks': {
    'He said “We will go” to them.': ['“We will go”'],
    'He said "We will go" to them.': ['"We will go"'],
    "''We will go,'' he said.": ["''We will go,''"],
    "He called ``the day'' a good one.": ["``the day''"],
    'He called ‘the day’ a good one.': ['‘the day’'],
    "He called 'the day' a good one.": ["'the day'"],
    'He called `the day´ a good one.': ['`the day´'],
    'Il dit « nous partons » hier.': ['« nous partons »'],
    'Er sagt »Wir gehen« und «dann» und ‹so›.': ['»Wir gehen«', '«dann»', '‹so›'],
    'Er sagt „Wir gehen“ und „dann” und ‚so‘.': ['„Wir gehen“', '„dann”', '‚so‘'],
    '‘‘We will go,’’ he said.': ['‘‘We will go,’’'],
  },
  'one kind closed by another': {
    'It ended: "There is no way out.”': ['"There is no way out.”'],
    'It had “ no options for a way out ".': ['“ no options for a way out "'],
    'It ended: " There is no way out. Only defeat.”': ['" There is no way out. Only defeat.”'],
    "“We will go,'' he said. “Now.”": ["“We will go,''", '“Now.”'],
    '‘We will go," he said.': ['‘We will go,"'],
    'He wrote: “We will go.’ They left.': ['“We will go.’'],
  },
  'wrong directions': {
    'He said ”We will go” to them.': ['”We will go”'],
    'He said “We will go“ to them, “now“.': ['“We will go“', '“now“'],
    'He said ”We will go“ to them.': ['”We will go“'],
    'He said ’We will go’ to them.': ['’We will go’'],
    'He said ‘We will go‘ to them.': ['‘We will go‘'],
  },
  'blanks in odd places': {
    '“We will go, ” he said. “ Now. ”': ['“We will go, ”', '“ Now. ”'],
    'He said " We will go " to them.': ['" We will go "'],
    'He said" We will go" to them.': ['" We will go"'],
    '"We will go "he said. "Now."': ['"We will go "', '"Now."'],
    'He said:"We will go"to them.': ['"We will go"'],
    '“We will go”1. And “more”[2].': ['“We will go”', '“more”'],
    '“No. ‘Stop.’ ” He left.': ['“No. ‘Stop.’ ”', '> ‘Stop.’'],
  },
  'dashes, brackets and points': {
    '“We will go—” he began. “And—”': ['“We will go—”', '“And—”'],
    'The plan—"a good one"—failed ("so far").': ['"a good one"', '"so far"'],
    '“[Russia’s] plan” and "(the) plan"': ['“[Russia’s] plan”', '"(the) plan"'],
    'It was "...and more" then.': ['"...and more"'],
    'He did it (“so what?”).': ['“so what?”'],
    'An ex-"president" and/or "king".': ['"president"', '"king"'],
    '"Yes."“No.”"Yes."': ['"Yes."', '“No.”', '"Yes."'],
  },
  nesting: {
    '“He said ‘no’ to me,” she said.': ['“He said ‘no’ to me,”', '> ‘no’'],
    '‘He said “no” to me,’ she said.': ['‘He said “no” to me,’', '> “no”'],
    '"He said \'no\' to me," she said.': ['"He said \'no\' to me,"', "> 'no'"],
    '\'He said "no" to me,\' she said.': ['\'He said "no" to me,\'', '> "no"'],
    '“He said “no” to me,” she said.': ['“He said “no” to me,”', '> “no”'],
    '"He said "no" to me," she said.': ['"He said "no" to me,"', '> "no"'],
    '“‘No,’ he said.”': ['“‘No,’ he said.”', '> ‘No,’'],
    '“He said: ‘No.’”': ['“He said: ‘No.’”', '> ‘No.’'],
    '"He said: \'No.\'"': ['"He said: \'No.\'"', "> 'No.'"],
    "''He said, 'No.'''": ["''He said, 'No.'''", "> 'No.'"],
    "'''No,' he said,'' she said.": ["'''No,' he said,''", "> 'No,'"],
    '“A ‘b “c” d’ e”': ['“A ‘b “c” d’ e”', '> ‘b “c” d’', '> > “c”'],
    '“A ‘b’ c ‘d’ e” f ‘g’': ['“A ‘b’ c ‘d’ e”', '> ‘b’', '> ‘d’', '‘g’'],
  },
  apostrophes: {
    "Russia's plan, O'Brien's dog, it can't": [],
    'Russia’s plan, O’Brien’s dog, it can’t': [],
    "The dogs' owner and the Russians' plan": [],
    'The dogs’ owner and the Russians’ plan': [],
    'Rock ’n’ roll of the ’90s, so get ’em at one o’clock, ’cause ’tis late': [],
    "Rock 'n' roll of the '90s, so get 'em at one o'clock, 'cause 'tis late": [],
    'The class of ‘98, get ‘em, ‘cause it works': [],
    "She is goin' home to th' farm": [],
    "'The dogs' owner is here,' he said.": ["'The dogs' owner is here,'"],
    '‘The dogs’ owner is here,’ he said.': ['‘The dogs’ owner is here,’'],
    "'Cause of death' was the title.": ["'Cause of death'"],
    "“Get 'em,” she said of the ’90s.": ["“Get 'em,”"],
    "The workers' union calls it 'a shame'.": ["'a shame'"],
    'The United States’ “oldest ally”': ['“oldest ally”'],
  },
  headlines: {
    "Leaked paper brands the plan 'total failure'": ["'total failure'"],
    "Russia 'changes target'": ["'changes target'"],
    'School gets a ‘D-‘ rating': ['‘D-‘'],
    "'Not now': minister's plan 'on hold' in '24": ["'Not now'", "'on hold'"],
    'Singer told to ‘zip mouth’ over ‘appalling’ words [REPORT]': ['‘zip mouth’', '‘appalling’'],
  },
  measures: {
    'He is 6\'2" tall, she 5\' 4" or 5’10”.': [],
    'A 5" pipe and a 12″ one, 5\' long.': [],
    'At 40°26\'46"N, 79°58′56″W.': [],
    '"A 5" pipe," he said.': ['"A 5" pipe,"'],
    '"He is 6\'2" tall," she said.': ['"He is 6\'2" tall,"'],
    '"We won in 2019" is what they said of "Top 10".': ['"We won in 2019"', '"Top 10"'],
    "The 'Top 10' of 2019": ["'Top 10'"],
    '“We won in 2019” is what they said of “Top 10”.': ['“We won in 2019”', '“Top 10”'],
    '“A 15” screen,” he said.': ['“A 15” screen,”'],
  },
  'a missing closing mark': {
    'She said: “We will go. And more.': ['“We will go. And more. →'],
    '“We will go. “And we will stay': ['“We will go. →', '“And we will stay →'],
    '“We will go. “They left,” he said.': ['“We will go. →', '“They left,”'],
    '"We will go. "They left," he said.': ['"We will go. →', '"They left,"'],
    'The “first stage of the “special plan” is over': ['“first stage of the →', '“special plan”'],
    '“We said “no” to them. And more.': ['“We said “no” to them. And more. →', '> “no”'],
    'He said: ‘We will go. It’s late.': ['‘We will go. It’s late. →'],
    '“‘We will go.': ['“‘We will go. →', '> ‘We will go. →'],
  },
  'a missing opening mark': {
    'We will go,” he said. “And more.”': ['“And more.”', 'stray l go,”'],
    '“We go,” he said. They left,” she said. “More.”': ['“We go,”', '“More.”', 'stray left,”'],
    '“They did not.” It was a good plan.’': ['“They did not.”', 'stray plan.’'],
    '‘If so, I will go,’ he said. It is odd. It’s late.’': ['‘If so, I will go,’', 'stray late.’'],
    'They left." The end': ['stray left."'],
  },
  'what is no quotation': {
    '': [],
    'Nothing here.': [],
    '"': ['stray "'],
    '""': [],
    '" "': [],
    '“': ['stray “'],
    'Home » News » World': [],
    '""""""""""': ['stray """"""""""'],
  },
};

describe('pairing of marks', () => {
  for (const [group, texts] of Object.entries(cases)) {
    describe(group, () => {
      for (const [text, expected] of Object.entries(texts)) {
        it(text || '(empty)', () => assert.deepEqual(readable(text), expected));
      }
    });
  }
});
