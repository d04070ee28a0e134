import type { ReactNode } from 'react';

export interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** One number with its name. A row of them is a `FigureRow`. */
export function Figure({ label, value, note }: FigureProps) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd>
        <span className="figure-value">{value}</span>
        {note !== undefined && <span className="figure-note">{note}</span>}
      </dd>
    </div>
  );
}

/** Numbers side by side. */
export function FigureRow({ children }: { readonly children: ReactNode }) {
  return <dl className="figures">{children}</dl>;
}
