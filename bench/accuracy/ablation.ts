import type { AnnotatorOptions } from '../../src/engine';
import type { GoldDocument } from './corpus';
import { judgeAll } from './engine';
import { percent, table } from './markdown';
import { mainF1, rowNames } from './measure/scores';

/** The engine with some stage left out. */
export interface Variant {
  readonly name: string;
  readonly options: Partial<AnnotatorOptions>;
}

/** The rows of the table. The first is the shipped engine. Each stage that can be left out has a row. */
export const variants: readonly Variant[] = [
  { name: 'complete', options: {} },
  { name: 'without claims within quotation marks', options: { without: ['nested'] } },
  { name: 'without second and third readings', options: { without: ['alternatives'] } },
  { name: 'without the rules beside the models', options: { without: ['rules'] } },
  { name: 'without the rescorer', options: { without: ['rescorer'] } },
  { name: 'without rules and rescorer', options: { without: ['rules', 'alternatives', 'rescorer'] } },
  { name: 'rules alone', options: { model: null } },
];

/** Core F1 (content and source) of each variant, in percent. */
export function ablationReport(documents: readonly GoldDocument[], compared: readonly Variant[] = variants): string {
  const rows = compared.map(({ name, options }) => [name, ...mainF1(judgeAll(documents, options)).map(percent)]);
  return table(['core F1', ...rowNames], rows);
}
