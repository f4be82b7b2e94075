import type { AnnotatorOptions, Model, Stage } from '../../src/engine';
import { learned } from '../../test/model';
import type { GoldDocument } from './corpus';
import { judgeAll } from './engine';
import { percent, table } from './markdown';
import { mainF1, rowNames } from './measure/scores';

/** The engine with some stage or model left out. */
export interface Variant {
  readonly name: string;
  readonly without?: readonly Stage[];
  /** Which models are left out: the second opinion, or all. */
  readonly models?: 'no-net' | 'none';
}

export const complete: Variant = { name: 'complete' };

/** The rows of the table but the first. Each stage and model that can be left out has a row. */
export const variants: readonly Variant[] = [
  { name: 'without proper names and described subjects', without: ['names'] },
  { name: 'without labels of transcripts', without: ['turns'] },
  { name: 'without quotations that go on with a claim', without: ['continuations'] },
  { name: 'without claims within quotation marks', without: ['nested'] },
  { name: 'without second and third interpretations', without: ['alternatives'] },
  { name: 'without the net', models: 'no-net' },
  { name: 'without the rules beside the models', without: ['rules'] },
  { name: 'without the rescorer', without: ['rescorer'] },
  { name: 'without rules and rescorer', without: ['rules', 'alternatives', 'rescorer'] },
  { name: 'rules alone', models: 'none' },
];

/** What a variant reads with, given all models. */
export function optionsOf({ without = [], models }: Variant, model: Model): Partial<AnnotatorOptions> {
  if (models === 'none') return { without, model: null };
  return { without, model: models === 'no-net' ? { ...model, net: null } : model };
}

/** Core F1 (content and source) of each variant with the shipped models, in percent. */
export function ablationReport(documents: readonly GoldDocument[], compared = [complete, ...variants]): string {
  const rows = compared.map((variant) => [
    variant.name,
    ...mainF1(judgeAll(documents, optionsOf(variant, learned))).map(percent),
  ]);
  return table(['core F1', ...rowNames], rows);
}
