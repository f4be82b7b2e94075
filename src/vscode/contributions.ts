/** Every id that package.json and the code share. A test holds this list against the manifest. */

export const settingsSection = 'sourceAnnotator';

export const commands = {
  exportAnnotations: 'sourceAnnotator.exportAnnotations',
  copyJson: 'sourceAnnotator.copyJson',
  showClaims: 'sourceAnnotator.showClaims',
  analyseAnyway: 'sourceAnnotator.analyseAnyway',
  cancelReading: 'sourceAnnotator.cancelReading',
  analyseAsPlainText: 'sourceAnnotator.analyseAsPlainText',
  toggle: 'sourceAnnotator.toggle',
  showLog: 'sourceAnnotator.showLog',
  openSample: 'sourceAnnotator.openSample',
  nextClaim: 'sourceAnnotator.nextClaim',
  nextClaimOfSpeaker: 'sourceAnnotator.nextClaimOfSpeaker',
  previousClaim: 'sourceAnnotator.previousClaim',
  groupBySpeaker: 'sourceAnnotator.groupBySpeaker',
  groupByKind: 'sourceAnnotator.groupByKind',
  groupByPosition: 'sourceAnnotator.groupByPosition',
  groupedBySpeaker: 'sourceAnnotator.groupedBySpeaker',
  groupedByKind: 'sourceAnnotator.groupedByKind',
  groupedByPosition: 'sourceAnnotator.groupedByPosition',
  uncertainFirst: 'sourceAnnotator.uncertainFirst',
  textOrder: 'sourceAnnotator.textOrder',
  onlyUncertain: 'sourceAnnotator.onlyUncertain',
  certainToo: 'sourceAnnotator.certainToo',
  showHidden: 'sourceAnnotator.showHidden',
  hideAgain: 'sourceAnnotator.hideAgain',
  showRejected: 'sourceAnnotator.showRejected',
  hideRejected: 'sourceAnnotator.hideRejected',
  filterByState: 'sourceAnnotator.filterByState',
  filteredByState: 'sourceAnnotator.filteredByState',
  filterClaims: 'sourceAnnotator.filterClaims',
  clearFilter: 'sourceAnnotator.clearFilter',
  collapseAll: 'sourceAnnotator.collapseAll',
  revealClaim: 'sourceAnnotator.revealClaim',
  openClaim: 'sourceAnnotator.openClaim',
  goToSource: 'sourceAnnotator.goToSource',
  explainClaim: 'sourceAnnotator.explainClaim',
  copyQuotation: 'sourceAnnotator.copyQuotation',
  copyClaimJson: 'sourceAnnotator.copyClaimJson',
  copyAll: 'sourceAnnotator.copyAll',
  showOnlyThese: 'sourceAnnotator.showOnlyThese',
  findReferences: 'sourceAnnotator.findReferences',
  acceptClaim: 'sourceAnnotator.acceptClaim',
  rejectClaim: 'sourceAnnotator.rejectClaim',
  nextUndecided: 'sourceAnnotator.nextUndecided',
  undoDecision: 'sourceAnnotator.undoDecision',
  acceptAllShown: 'sourceAnnotator.acceptAllShown',
  undoAnyDecision: 'sourceAnnotator.undoAnyDecision',
  setSpeaker: 'sourceAnnotator.setSpeaker',
  setKind: 'sourceAnnotator.setKind',
  setStance: 'sourceAnnotator.setStance',
  setContent: 'sourceAnnotator.setContent',
  setCue: 'sourceAnnotator.setCue',
  setSource: 'sourceAnnotator.setSource',
  notAStatement: 'sourceAnnotator.notAStatement',
  addClaim: 'sourceAnnotator.addClaim',
  addNote: 'sourceAnnotator.addNote',
  markChecked: 'sourceAnnotator.markChecked',
  openEvidence: 'sourceAnnotator.openEvidence',
  forgetDecision: 'sourceAnnotator.forgetDecision',
  resolveDisagreement: 'sourceAnnotator.resolveDisagreement',
  attachOrphan: 'sourceAnnotator.attachOrphan',
  retrySaving: 'sourceAnnotator.retrySaving',
  checkAgainst: 'sourceAnnotator.checkAgainst',
  checkAgainstThese: 'sourceAnnotator.checkAgainstThese',
  filterByGrade: 'sourceAnnotator.filterByGrade',
  showCheckSummary: 'sourceAnnotator.showCheckSummary',
  openBeside: 'sourceAnnotator.openBeside',
  findInSources: 'sourceAnnotator.findInSources',
  findVariants: 'sourceAnnotator.findVariants',
  renameSpeaker: 'sourceAnnotator.renameSpeaker',
  mergeSpeaker: 'sourceAnnotator.mergeSpeaker',
  partSpeaker: 'sourceAnnotator.partSpeaker',
  setSpeakerType: 'sourceAnnotator.setSpeakerType',
  unnameSpeaker: 'sourceAnnotator.unnameSpeaker',
} as const;

/** Scheme of the documents that have the text of Word documents. */
export const sourceTextScheme = 'source-annotator-text';

/** Scheme of the documents that tell why claims were found. */
export const explanationScheme = 'source-annotator-why';

export const viewContainer = 'sourceAnnotator';

export const views = {
  claims: 'sourceAnnotator.claims',
} as const;

/** Menus within menus. */
export const submenus = {
  correct: 'sourceAnnotator.correct',
  decide: 'sourceAnnotator.decide',
  aboutSpeaker: 'sourceAnnotator.aboutSpeaker',
} as const;

/** Without the section: `highlights` stands for `sourceAnnotator.highlights`. */
export const settingNames = [
  'highlights',
  'hover',
  'overviewRuler',
  'statusBar',
  'followCursor',
  'languages',
  'kinds',
  'minimumConfidence',
  'showRejected',
  'delay',
  'maximumLength',
  'decisions',
  'reviewer',
  'sources',
  'checkDiagnostics',
] as const;

export type SettingName = (typeof settingNames)[number];

export const colours = {
  directLine: 'sourceAnnotator.directLine',
  directBackground: 'sourceAnnotator.directBackground',
  mixedLine: 'sourceAnnotator.mixedLine',
  mixedBackground: 'sourceAnnotator.mixedBackground',
  indirectLine: 'sourceAnnotator.indirectLine',
  directPale: 'sourceAnnotator.directPale',
  mixedPale: 'sourceAnnotator.mixedPale',
  indirectPale: 'sourceAnnotator.indirectPale',
  indirectBackground: 'sourceAnnotator.indirectBackground',
  unattributedLine: 'sourceAnnotator.unattributedLine',
  termLine: 'sourceAnnotator.termLine',
  cueLine: 'sourceAnnotator.cueLine',
  sourceBorder: 'sourceAnnotator.sourceBorder',
  sourceBackground: 'sourceAnnotator.sourceBackground',
  decided: 'sourceAnnotator.decided',
  disagreement: 'sourceAnnotator.disagreement',
  rejected: 'sourceAnnotator.rejected',
  chosenOutline: 'sourceAnnotator.chosenOutline',
  foreground: 'sourceAnnotator.foreground',
  passageBackground: 'sourceAnnotator.passageBackground',
  passageBorder: 'sourceAnnotator.passageBorder',
  differenceLine: 'sourceAnnotator.differenceLine',
  differenceBackground: 'sourceAnnotator.differenceBackground',
} as const;

export const contextKeys = {
  /** Whether the active editor's document is one that the extension analyses. */
  supported: 'sourceAnnotator.supported',
  /** Whether there is an article whose claims the panel shows. */
  article: 'sourceAnnotator.article',
  /** Whether the article was left out for its size or language, or its reading was cancelled. */
  unread: 'sourceAnnotator.unread',
  /** Whether the article is long and is being read for the first time. */
  reading: 'sourceAnnotator.reading',
  /**
   * Whether claims were found in the active editor's document. The text's menu cannot depend on the cursor: a right
   * click moves the cursor and opens the menu before any extension is notified.
   */
  claims: 'sourceAnnotator.hasClaims',
  /** What the panel shows: a `PanelState`. */
  panel: 'sourceAnnotator.panel',
  /** Whether the article's quotations are held against sources. */
  checked: 'sourceAnnotator.checked',
  /** How the panel groups: `speaker`, `kind` or `position`. */
  grouping: 'sourceAnnotator.grouping',
  /** How the panel sorts: `text` or `uncertain`. */
  order: 'sourceAnnotator.order',
  /** Whether the panel is filtered, and whether it shows uncertain claims only. */
  filtered: 'sourceAnnotator.filtered',
  filteredUncertain: 'sourceAnnotator.filteredUncertain',
  /** Whether the panel is filtered by what readers decided. */
  filteredByState: 'sourceAnnotator.isFilteredByState',
  /** Whether claims that the settings hide are shown all the same. */
  showsHidden: 'sourceAnnotator.showsHidden',
  /** Whether claims that a reader rejected are shown. */
  showsRejected: 'sourceAnnotator.showsRejected',
  /** Whether the article has decisions whose words are not in it any more. */
  orphans: 'sourceAnnotator.hasOrphans',
} as const;
