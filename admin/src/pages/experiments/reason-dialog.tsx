import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { Refusals, type Refusal } from '../../app/refusals';
import { useTexts } from '../../locales/texts';
import { ACTS_TEXTS } from './acts.texts';

export interface ReasonDialogProps {
  readonly title: string;
  readonly okText: string;
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  readonly refusals: readonly Refusal[];
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  /** What it will do. */
  readonly children: ReactNode;
}

const MOST_LETTERS = 500;

/** Says what an act will do, and asks why. */
export function ReasonDialog({
  title,
  okText,
  isDanger = false,
  isBusy,
  refusals,
  onSubmit,
  onClose,
  children,
}: ReasonDialogProps) {
  const t = useTexts(ACTS_TEXTS);
  const [form] = Form.useForm<{ readonly reason: string }>();
  return (
    <Modal
      open
      {...{ title, okText }}
      okButtonProps={{ danger: isDanger }}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className="stack">
        {children}
        <Refusals refusals={refusals} />
        <Form form={form} layout="vertical" onFinish={({ reason }) => onSubmit(reason)}>
          <Form.Item
            name="reason"
            label={t('reason')}
            extra={t('reasonHelp')}
            rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
          >
            <Input.TextArea rows={2} maxLength={MOST_LETTERS} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
