import type { Recipe } from '../../test/engine/hostile/recipes';
import type { Format } from './measure';

export interface Candidate {
  readonly recipe: Recipe;
  readonly format: Format;
}
