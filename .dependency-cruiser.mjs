// Who may import whom inside the engine: no circle, and no import that runs upwards (see ARCHITECTURE.md).
// What walls off whole programs from each other is in eslint.config.mjs.

/** The rooms of the engine, a room above all that it may import. A path within another's is the narrower one. */
export const rooms = [
  'index.ts',
  'live',
  'annotations',
  'document',
  'identities',
  'speakers',
  'sections',
  'block',
  'claims/choice',
  'claims/stance',
  'claims/proposals',
  'claims/rules',
  'claims/labels',
  'claims/grammar',
  'claims',
  'options.ts',
  'models/weights',
  'models/arguments',
  'models/cues',
  'models/reading',
  'models/model.ts',
  'models/net',
  'models/rescorer',
  'models/tagger',
  'models/words',
  'phrases',
  'quotations',
  'text',
  'storage',
  'language',
  'words-of.ts',
  'notes.ts',
  'trace.ts',
  'annotation-types.ts',
  'thresholds.ts',
  'steps.ts',
  'sorted.ts',
  'spaces.ts',
  'span.ts',
];

const engine = 'src/engine/';

/** What lies in a room and in no room within it. @param {string} room */
function filesOf(room) {
  const within = rooms.filter((other) => other.startsWith(`${room}/`)).map((other) => other.slice(room.length + 1));
  const others = within.length === 0 ? '' : `(?!(?:${within.map((name) => `${name}/`).join('|')}))`;
  return room.endsWith('.ts') ? `^${engine}${room.replace('.', '\\.')}$` : `^${engine}${room}/${others}`;
}

const upwards = rooms.slice(1).map((room, at) => ({
  name: `no-way-up-from-${room}`,
  comment: `${room} stands below what it imports: imports run one way, in the order of the list of rooms.`,
  severity: 'error',
  from: { path: filesOf(room) },
  to: { path: rooms.slice(0, at + 1).map(filesOf) },
}));

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files that need each other are read as one. Move what both need to a file below them.',
      severity: 'error',
      from: { path: '^(src|train|bench|test)/' },
      to: { circular: true },
    },
    {
      name: 'every-file-has-a-room',
      comment: 'A new room gets its place in the list of rooms.',
      severity: 'error',
      from: {},
      to: { path: `^${engine}`, pathNot: [...rooms.map(filesOf), 'english\\.bin$'] },
    },
    {
      name: 'no-english-in-the-engine',
      comment: 'The engine asks `Language`; what is English comes in with the options, from index.ts.',
      severity: 'error',
      from: { path: `^${engine}`, pathNot: `^${engine}(?:language/english/|index\\.ts$)` },
      to: { path: `^${engine}language/english/` },
    },
    {
      name: 'review-is-pure',
      comment:
        'What readers decided means the same in every host: review knows the engine, the formats, itself, and a list of entities.',
      severity: 'error',
      from: { path: '^src/review/' },
      to: { pathNot: '^src/(?:review|formats|engine)/|node_modules/entities/' },
    },
    ...upwards,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.json'] },
  },
};
