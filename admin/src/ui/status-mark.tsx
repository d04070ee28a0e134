import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'good' | 'running' | 'warning' | 'bad';

const SIGNS: Readonly<Record<Tone, string>> = {
  ...{ neutral: '○', good: '✓', running: '◐', warning: '!', bad: '✕' },
};

/** A state as a word with a sign; colour alone would say nothing to some. */
export function StatusMark({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}) {
  return (
    <span className="status-mark" data-tone={tone}>
      <span aria-hidden="true">{SIGNS[tone]}</span>
      {children}
    </span>
  );
}
