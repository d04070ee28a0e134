import { useEffect } from 'react';

const BUSY_MS = 1_000;
const IDLE_MS = 15_000;

/** Looks again by itself: each second while something runs, now and then otherwise. */
export function useLooking(isBusy: boolean, look: () => void): void {
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (!document.hidden) look();
      },
      isBusy ? BUSY_MS : IDLE_MS,
    );
    return () => clearInterval(timer);
  }, [isBusy, look]);
}
