import * as vscode from 'vscode';
import { WordTexts } from '../../check/word-texts';
import { commands } from '../../contributions';
import type { FeatureContext } from '../feature';
import { Beside } from './beside';
import { registerCheckHover } from './check-hover';
import { CheckStatus } from './check-status';
import { chooseSources, chooseThese } from './choose-sources';
import { registerFixes } from './fixes';
import { GradeMarks } from './gutter';
import { PassageFinder } from './passages';
import { CheckProblems } from './problems';
import { showReading } from './reading-progress';
import { showSummary } from './summary';
import { findVariantsOf } from './variants';

/** Registers what shows how quotations stand to their sources: marks, problems, hovers, quick fixes and commands. */
export function registerCheck(context: FeatureContext): void {
  const { subscriptions, checks } = context;
  const { registerCommand } = vscode.commands;
  const beside = new Beside(context);
  const passages = new PassageFinder(context);
  subscriptions.push(
    ...[new GradeMarks(context), new CheckProblems(context), new CheckStatus(context), new WordTexts(), beside],
    checks.onDidStartReading(showReading),
    registerCommand(commands.checkAgainst, () => chooseSources(context)),
    registerCommand(commands.checkAgainstThese, (one: unknown, all: unknown) => chooseThese(context, one, all)),
    registerCommand(commands.showCheckSummary, () => showSummary(context)),
    registerCommand(commands.openBeside, (argument: unknown) => beside.open(argument)),
    registerCommand(commands.findVariants, () => findVariantsOf(context)),
    registerCommand(commands.findInSources, (argument: unknown) => passages.find(argument)),
  );
  registerCheckHover(context);
  registerFixes(context);
}
