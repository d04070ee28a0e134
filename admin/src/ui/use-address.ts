import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What shall stand in the address; null takes a part out of it. */
type AddressParts = Readonly<Record<string, string | null>>;

/**
 * What stands behind the `?`, and how parts of it are changed. A change begins with the address as
 * it is and not as it was drawn: of two changes in a moment both stay.
 */
export function useAddress(): readonly [URLSearchParams, (parts: AddressParts) => void] {
  const [shown, setShown] = useSearchParams();
  const put = useCallback(
    (parts: AddressParts) => {
      const next = new URLSearchParams(window.location.search);
      for (const [key, value] of Object.entries(parts)) {
        if (value === null || value === '') next.delete(key);
        else next.set(key, value);
      }
      setShown(next, { replace: true });
    },
    [setShown],
  );
  return [shown, put];
}
