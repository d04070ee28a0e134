import { canonicalJson } from '../shared/canonical';
import type { Window } from '../shared/window';

/** What a model asks of the rules that divide by it. */
export type KnownModel = {
  readonly code: string;
  /** What it predicts. */
  readonly tierCodes: readonly string[];
  /** The window whose features it learned from. */
  readonly window: Window;
};

/** What keeps rules from being divided by a model. */
export type ModelMismatch =
  { readonly kind: 'tier'; readonly tierCode: string } | { readonly kind: 'window' };

/**
 * Whether a model fits rules: every class must be a tier, and the features those that decisions
 * have. Without a window only the tiers are compared.
 */
export function modelMismatch(
  { tierCodes, window }: KnownModel,
  rules: { readonly ladderCodes: readonly string[]; readonly window: Window | null },
): ModelMismatch | null {
  const tierCode = tierCodes.find((code) => !rules.ladderCodes.includes(code));
  if (tierCode !== undefined) return { kind: 'tier', tierCode };
  if (rules.window === null) return null;
  return canonicalJson(window) === canonicalJson(rules.window) ? null : { kind: 'window' };
}
