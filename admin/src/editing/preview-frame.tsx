import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { FailureNotice } from '../app/failure-notice';
import { Panel } from '../ui/panel';
import type { RuleFault } from './faults';

/** How far a preview is, whatever it shows. */
export interface PreviewState {
  readonly isPending: boolean;
  readonly faults: readonly RuleFault[];
  readonly error: CombinedError | undefined;
  readonly isPermitted: boolean;
}

export interface PreviewFrameProps {
  readonly preview: PreviewState;
  readonly words: Readonly<Record<'title' | 'locked' | 'pending' | 'ready' | 'faulty', string>>;
  readonly children: ReactNode;
}

/** What is tried as it is written: what it comes to, or why it cannot be tried. */
export function PreviewFrame({ preview, words, children }: PreviewFrameProps) {
  const { faults, error, isPending, isPermitted } = preview;
  if (!isPermitted) {
    return (
      <Panel title={words.title}>
        <p className="muted">{words.locked}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={words.title}
      extra={
        <span role="status" className="muted">
          {isPending ? words.pending : words.ready}
        </span>
      }
    >
      {error && <FailureNotice error={error} />}
      {faults.length > 0 && (
        <div role="alert" className="faults">
          <strong>{words.faulty}</strong>
          <ul className="refusals">
            {faults.map(({ path, message }) => (
              <li key={path + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </Panel>
  );
}
