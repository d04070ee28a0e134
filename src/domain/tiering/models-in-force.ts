import type { Window } from '../shared/window';
import type { TreeModel } from '../value/tree-model';
import type { TierClassifier } from './division-rules';
import type { KnownModel } from './model-fit';
import type { ProgramRules } from './rules';
import { treeClassifier } from './tree-classifier';

/** A version of a model that decides wherever rules divide by its code. */
export type ModelInForce = {
  readonly code: string;
  readonly version: number;
  readonly model: TreeModel;
  /** The window whose features it learned from. */
  readonly window: Window;
};

/** What rules that divide by a model must have. */
export const knownModel = ({ code, model, window }: ModelInForce): KnownModel => ({
  ...{ code, window },
  tierCodes: model.classes,
});

/** The model that divides by some rules; null where they ask for none, or none is promoted. */
export function classifierOf(
  models: readonly ModelInForce[],
  { division, ladder }: Pick<ProgramRules, 'division' | 'ladder'>,
): TierClassifier | null {
  if (division.kind !== 'MODEL') return null;
  const found = models.find(({ code }) => code === division.modelCode);
  return found ? treeClassifier(found.model, { ...found, ladder }) : null;
}
