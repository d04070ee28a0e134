import { ok, refused, type Result } from '../shared/result';

/** Why coupon codes cannot be loaded; nothing of the list is. */
export type CouponFault =
  | { readonly kind: 'code-count'; readonly maximum: number; readonly actual: number }
  | { readonly kind: 'invalid-code'; readonly index: number }
  | { readonly kind: 'repeated-code'; readonly index: number; readonly first: number };

const MAX_CODES = 1_000;
const COUPON_CODE = /^[\x21-\x7e]{1,64}$/;

/**
 * Checks a list of coupon codes: 1 to 1,000, each once, of 1 to 64 printable ASCII characters
 * without spaces. Capitals count: `A1` and `a1` are two codes.
 *
 * @example
 * checkCouponCodes(['A1', 'A1']); // refused: repeated-code at 1
 */
export function checkCouponCodes(
  codes: readonly string[],
): Result<readonly string[], readonly CouponFault[]> {
  if (codes.length === 0 || codes.length > MAX_CODES) {
    return refused([{ kind: 'code-count', maximum: MAX_CODES, actual: codes.length }]);
  }
  const firsts = new Map<string, number>();
  const faults = codes.flatMap((code, index): CouponFault[] => {
    if (!COUPON_CODE.test(code)) return [{ kind: 'invalid-code', index }];
    const first = firsts.get(code);
    if (first !== undefined) return [{ kind: 'repeated-code', index, first }];
    firsts.set(code, index);
    return [];
  });
  return faults.length > 0 ? refused(faults) : ok([...codes]);
}
