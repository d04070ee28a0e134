import { Button, Tooltip, type ButtonProps } from 'antd';
import { useId } from 'react';

export interface ReasonedButtonProps extends ButtonProps {
  /** Why it cannot be pressed now; null when it can. */
  readonly reason: string | null;
}

/**
 * A button that says why it cannot be pressed. It stays within reach of the keyboard, for a button
 * that is skipped tells nobody anything.
 */
export function ReasonedButton({ reason, onClick, ...rest }: ReasonedButtonProps) {
  const id = useId();
  if (reason === null) return <Button {...rest} {...(onClick ? { onClick } : {})} />;
  return (
    <Tooltip title={reason}>
      <Button
        {...rest}
        type={rest.type === 'primary' ? 'default' : (rest.type ?? 'default')}
        aria-disabled
        aria-describedby={id}
        className="button-off"
        htmlType="button"
      />
      <span id={id} hidden>
        {reason}
      </span>
    </Tooltip>
  );
}
