import { CloseOutlined, DownOutlined, PlusOutlined, UpOutlined } from '@ant-design/icons';
import { AntDValueSelector } from '@react-querybuilder/antd';
import { Button, Checkbox } from 'antd';
import type {
  ActionProps,
  NotToggleProps,
  ShiftActionsProps,
  ValueSelectorProps,
} from 'react-querybuilder';
import { useEditing } from '../editing';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { BUILDER_TEXTS } from './builder.texts';
import { MAX_DEPTH, placeOf } from './tree';
import { useGroupFaults } from './use-faults';

/** The selectors of the builder, each with a name. */
export const NamedSelector = ({ title, ...rest }: ValueSelectorProps) => (
  <AntDValueSelector {...rest} aria-label={title} />
);

/** Turns the outcome of a group round. */
export function NotToggle({ checked, handleOnChange, disabled }: NotToggleProps) {
  const t = useTexts(BUILDER_TEXTS);
  return (
    <Checkbox
      checked={checked === true}
      disabled={disabled === true}
      onChange={(event) => handleOnChange(event.target.checked)}
    >
      {t('not')}
    </Checkbox>
  );
}

/** Adds a condition; beside it stands what is wrong with the group. */
export function AddCondition({ path, handleOnClick, disabled }: ActionProps) {
  const t = useTexts(BUILDER_TEXTS);
  const faults = useGroupFaults(placeOf(path));
  return (
    <>
      {disabled !== true && (
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={(event) => handleOnClick(event)}
        >
          {t('addCondition')}
        </Button>
      )}
      {faults.map((message) => (
        <p key={message} className="field-fault condition-fault" role="alert">
          {message}
        </p>
      ))}
    </>
  );
}

/** Adds a group within a group, as deep as rules may go. */
export function AddGroup({ level, handleOnClick, disabled }: ActionProps) {
  const t = useTexts(BUILDER_TEXTS);
  const isDeep = level + 2 > MAX_DEPTH;
  if (disabled === true) return null;
  return (
    <ReasonedButton
      size="small"
      reason={isDeep ? t('tooDeep', { most: MAX_DEPTH }) : null}
      icon={<PlusOutlined aria-hidden />}
      onClick={(event) => handleOnClick(event)}
    >
      {t('addGroup')}
    </ReasonedButton>
  );
}

function RemoveAction({ title, handleOnClick, disabled }: ActionProps) {
  if (disabled === true) return null;
  return (
    <Button
      size="small"
      type="text"
      className="builder-remove"
      icon={<CloseOutlined />}
      aria-label={title}
      onClick={(event) => handleOnClick(event)}
    />
  );
}

/** Takes a condition out. */
export const RemoveCondition = (props: ActionProps) => <RemoveAction {...props} />;
/** Takes a group out with all that is in it. */
export const RemoveGroup = (props: ActionProps) => <RemoveAction {...props} />;

/** Moves a condition or a group up or down. */
export function ShiftActions(props: ShiftActionsProps) {
  const t = useTexts(BUILDER_TEXTS);
  const { isLocked } = useEditing();
  const { shiftUp, shiftDown, shiftUpDisabled, shiftDownDisabled } = props;
  if (isLocked || (shiftUpDisabled === true && shiftDownDisabled === true)) return null;
  return (
    <span className="builder-shift">
      <ReasonedButton
        size="small"
        type="text"
        reason={shiftUpDisabled === true ? t('isFirst') : null}
        icon={<UpOutlined />}
        aria-label={t('up')}
        onClick={(event) => shiftUp?.(event)}
      />
      <ReasonedButton
        size="small"
        type="text"
        reason={shiftDownDisabled === true ? t('isLast') : null}
        icon={<DownOutlined />}
        aria-label={t('down')}
        onClick={(event) => shiftDown?.(event)}
      />
    </span>
  );
}
