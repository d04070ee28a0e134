import { App, Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { MemberTierSetDocument } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { Refusals, type Refusal } from '../../app/refusals';
import { useTexts } from '../../locales/texts';
import { TierMark } from '../../ui/tier-mark';
import { ACTS_TEXTS } from './acts.texts';
import type { ProfileHead } from './profile-head';

interface Values {
  readonly tierCode: string;
  readonly through?: Dayjs | null;
  readonly accumulates?: boolean;
  readonly reason: string;
}

export interface SetTierProps {
  readonly member: ProfileHead;
  readonly onClose: () => void;
}

const MAX_REASON = 200;

/** Sets a tier by hand; the reason is asked for, and kept. */
export function SetTier({ member, onClose }: SetTierProps) {
  const t = useTexts(ACTS_TEXTS);
  const { message } = App.useApp();
  const { program, refresh } = useSession();
  const [form] = Form.useForm<Values>();
  const [{ fetching }, setTier] = useMutation(MemberTierSetDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const key = useId();
  const submit = async ({ tierCode, through, accumulates = false, reason }: Values) => {
    const input = { tierCode, through: through?.format('YYYY-MM-DD') ?? null, accumulates, reason };
    const { data, error } = await setTier({ memberId: member.id, input });
    const found = error ? [error] : (data?.memberTierSet.userErrors ?? []);
    setRefusals(found);
    if (found.length > 0) return;
    refresh();
    void message.success(t('done', { tier: nameOf(tierCode) }));
    onClose();
  };
  const nameOf = (code: string) => program.tiers.find((tier) => tier.code === code)?.name ?? code;
  const name = member.profile.name ?? member.externalId ?? member.id;
  return (
    <Modal
      open
      title={t('setTitle', { member: name })}
      okText={t('set')}
      cancelText={t('cancel')}
      confirmLoading={fetching}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">{t('setLead')}</p>
      <Refusals refusals={refusals} />
      <Form
        form={form}
        name={key}
        layout="vertical"
        initialValues={{ tierCode: member.tier.code }}
        onFinish={(values) => void submit(values)}
      >
        <TierField />
        <Form.Item name="through" label={t('through')} extra={t('throughHelp')}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="accumulates" valuePropName="checked">
          <Checkbox>{t('accumulates')}</Checkbox>
        </Form.Item>
        <ReasonField />
      </Form>
    </Modal>
  );
}

function TierField() {
  const t = useTexts(ACTS_TEXTS);
  const { tiers } = useSession().program;
  const options = tiers.map((tier) => ({ value: tier.code, label: <TierMark {...tier} /> }));
  return (
    <Form.Item name="tierCode" label={t('tier')} rules={[{ required: true }]}>
      <Select options={options} />
    </Form.Item>
  );
}

/** Why; every act that people do by hand asks for it. */
export function ReasonField() {
  const t = useTexts(ACTS_TEXTS);
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      extra={t('reasonHelp')}
      rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
    >
      <Input.TextArea rows={2} maxLength={MAX_REASON} />
    </Form.Item>
  );
}
