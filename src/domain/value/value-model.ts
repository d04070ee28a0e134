/** A model that gives a score by itself (docs/domain.md §5.1–5.4, and RFM of §4). */
export type SingleModel =
  /** Σ wᵢ · fᵢ(xᵢ) over the `weights` of the rules (§5.1). */
  | { readonly kind: 'GROWTH_VALUE' }
  /** C + ΔC of the purchase amount (§5.2). */
  | { readonly kind: 'SPEND_GROWTH' }
  /** 100 · paid / viewed; no score without a recorded view (§5.3). */
  | { readonly kind: 'FUNNEL' }
  /** Mean rating and feedback, within 0…5; no score without ratings (§5.4). */
  | {
      readonly kind: 'RATING';
      /** w: what each rating counts. */
      readonly ratingWeight: number;
      /** f · n of feedback that is positive, and of feedback that is negative. */
      readonly positiveWeight: number;
      readonly negativeWeight: number;
    }
  /** The quintiles of recency, frequency and monetary value, weighted (§4, "RFM"). */
  | {
      readonly kind: 'RFM';
      readonly recencyWeight: number;
      readonly frequencyWeight: number;
      readonly monetaryWeight: number;
    };

/**
 * How a score comes about: by one model, or by several whose scores are weighted and summed. A part
 * without a score counts 0; where no part has one, there is none.
 */
export type ValueModel =
  | SingleModel
  | {
      readonly kind: 'COMBINED';
      readonly parts: readonly { readonly model: SingleModel; readonly weight: number }[];
    };

/** The models that a score is made of: the model itself, or the parts of several. */
export const singleModels = (model: ValueModel): readonly SingleModel[] =>
  model.kind === 'COMBINED' ? model.parts.map((part) => part.model) : [model];
