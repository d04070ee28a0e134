import { useId, type ReactNode } from 'react';

export interface PanelProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** What can be done with it. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a page with a title of its own. */
export function Panel({ title, note, extra, children, className = '' }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="muted">{note}</span>}
        {extra !== undefined && <div className="panel-extra">{extra}</div>}
      </div>
      {children}
    </section>
  );
}
