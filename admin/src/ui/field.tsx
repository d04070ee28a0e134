import { useId, type ReactNode } from 'react';

/** What a control needs to be tied to its label and its fault. */
export interface FieldControl {
  readonly id: string;
  readonly status: '' | 'error';
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

export interface FieldProps {
  readonly label: string;
  /** Read aloud only: where the heading of a column says the same to who sees it. */
  readonly isLabelUnseen?: boolean;
  readonly help?: string | undefined;
  /** What is wrong with it; null when nothing is. */
  readonly fault?: string | null | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A control with its label, its help and what is wrong with it. */
export function Field({ label, isLabelUnseen = false, help, fault, children }: FieldProps) {
  const id = useId();
  const says = fault ?? help;
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      {children({
        id,
        status: fault ? 'error' : '',
        'aria-invalid': Boolean(fault),
        ...(says === undefined ? {} : { 'aria-describedby': `${id}-says` }),
      })}
      {says !== undefined && (
        <span id={`${id}-says`} className={fault ? 'field-fault' : 'muted field-help'}>
          {says}
        </span>
      )}
    </div>
  );
}
