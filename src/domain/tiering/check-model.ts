import { ok } from '../shared/result';
import type { ValueModel } from '../value/value-model';
import type { Checked } from './rule-fault';

/** A value model as somebody wrote it. */
export type UncheckedModel = ValueModel;

/** Checks how a score comes about; paths of its faults begin with `model`. */
export const checkModel = (model: UncheckedModel): Checked<ValueModel> => ok(model);
