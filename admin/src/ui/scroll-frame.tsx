import { useEffect, useRef, useState, type ReactNode } from 'react';

export interface ScrollFrameProps {
  /** What is inside, for who reaches the frame by keyboard. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A place for what may be wider than the page. Where it is, the keyboard reaches and moves it;
 * where it is not, it stands in nobody's way.
 */
export function ScrollFrame({ label, className = 'table-frame', children }: ScrollFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    const look = () => setWide(place.scrollWidth > place.clientWidth);
    const watcher = new ResizeObserver(look);
    watcher.observe(place);
    for (const inside of place.children) watcher.observe(inside);
    return () => watcher.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      className={className}
      {...(isWide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
}
