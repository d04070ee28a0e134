import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What there is none of, and why. */
  readonly title: string;
  readonly text?: ReactNode;
  /** The one thing to do next. */
  readonly action?: ReactNode;
}

/** Says why there is nothing, and what to do next. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <svg viewBox="0 0 120 96" aria-hidden="true">
        <path
          className="stem"
          d="M60 88C28 84 14 60 18 22M60 88c32-4 46-28 42-66"
          fill="none"
          strokeWidth="2"
        />
        <path d="M18 24c-8-6-8-14-4-20 6 4 8 12 4 20ZM17 44C7 42 3 36 3 28c8 1 14 7 14 16ZM22 62C12 63 6 58 4 51c8-2 15 3 18 11ZM33 76c-9 4-17 1-20-6 7-4 16-1 20 6ZM102 24c8-6 8-14 4-20-6 4-8 12-4 20ZM103 44c10-2 14-8 14-16-8 1-14 7-14 16ZM98 62c10 1 16-4 18-11-8-2-15 3-18 11ZM87 76c9 4 17 1 20-6-7-4-16-1-20 6Z" />
      </svg>
      <p className="empty-title">{title}</p>
      {text !== undefined && <p className="muted">{text}</p>}
      {action}
    </div>
  );
}
