/** The forms of English verbs. */

/** Forms that the rules of spelling do not give. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  admit: ['admits', 'admitted', 'admitting'],
  bat: ['bats', 'batted', 'batting'],
  beg: ['begs', 'begged', 'begging'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  begrudge: ['begrudges', 'begrudged', 'begrudging'],
  beseech: ['beseeches', 'besought', 'beseeching'],
  blog: ['blogs', 'blogged', 'blogging'],
  chat: ['chats', 'chatted', 'chatting'],
  come: ['comes', 'came', 'coming'],
  disprove: ['disproves', 'disproved', 'disproven', 'disproving'],
  feel: ['feels', 'felt'],
  find: ['finds', 'found', 'finding'],
  flag: ['flags', 'flagged', 'flagging'],
  forget: ['forgets', 'forgot', 'forgotten', 'forgetting'],
  give: ['gives', 'gave', 'given', 'giving'],
  go: ['goes', 'went', 'gone', 'going'],
  grin: ['grins', 'grinned', 'grinning'],
  hit: ['hits', 'hit', 'hitting'],
  hold: ['holds', 'held', 'holding'],
  make: ['makes', 'made', 'making'],
  omit: ['omits', 'omitted', 'omitting'],
  plan: ['plans', 'planned', 'planning'],
  put: ['puts', 'put', 'putting'],
  quip: ['quips', 'quipped', 'quipping'],
  read: ['reads', 'read', 'reading'],
  rebut: ['rebuts', 'rebutted', 'rebutting'],
  say: ['says', 'said', 'saying'],
  seek: ['seeks', 'sought', 'seeking'],
  shoot: ['shoots', 'shot', 'shooting'],
  show: ['shows', 'showed', 'shown', 'showing'],
  shy: ['shies', 'shied', 'shying'],
  shrug: ['shrugs', 'shrugged'],
  slam: ['slams', 'slammed', 'slamming'],
  snap: ['snaps', 'snapped', 'snapping'],
  sob: ['sobs', 'sobbed', 'sobbing'],
  step: ['steps', 'stepped', 'stepping'],
  stop: ['stops', 'stopped', 'stopping'],
  sum: ['sums', 'summed', 'summing'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  take: ['takes', 'took', 'taken', 'taking'],
  tell: ['tells', 'told', 'telling'],
  think: ['thinks', 'thought', 'thinking'],
  undertake: ['undertakes', 'undertook', 'undertaken', 'undertaking'],
  write: ['writes', 'wrote', 'written', 'writing'],
};

/** All forms of a verb but its base, where that is not one of them: third person, past, participle and -ing form. */
export function formsOf(lemma: string): readonly string[] {
  return irregular[lemma] ?? inflect(lemma);
}

/** Third person, past and -ing form of a regular verb. */
export function inflect(lemma: string): readonly [string, string, string] {
  if (/[^aeiou]y$/u.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  if (lemma.endsWith('ee')) return [`${lemma}s`, `${lemma}d`, `${lemma}ing`];
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [/(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}
