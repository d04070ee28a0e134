/** The part of ml-cart 2.1.1 that is used; the package comes without types. */
declare module 'ml-cart' {
  /** Probabilities of the classes of a leaf, as a matrix of one row. */
  export type CartDistribution = { to2DArray(): number[][] };

  export class DecisionTreeClassifier {
    constructor(options?: {
      readonly gainFunction?: 'gini';
      readonly splitFunction?: 'mean';
      readonly minNumSamples?: number;
      readonly maxDepth?: number;
      readonly gainThreshold?: number;
    });
    readonly root: { classify(row: readonly number[]): CartDistribution };
    /** Labels are 0 … k − 1; numbers that are missing poison the tree. */
    train(rows: readonly (readonly number[])[], labels: readonly number[]): void;
    predict(rows: readonly (readonly number[])[]): number[];
    toJSON(): object;
    static load(model: object): DecisionTreeClassifier;
  }
}
