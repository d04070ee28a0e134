import { App, Form, Modal } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { MemberTierReleaseDocument } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { Refusals, type Refusal } from '../../app/refusals';
import { useTexts } from '../../locales/texts';
import { ACTS_TEXTS } from './acts.texts';
import { ReasonField, type SetTierProps } from './set-tier';

/** Ends what a person has set. */
export function ReleaseTier({ member, onClose }: SetTierProps) {
  const t = useTexts(ACTS_TEXTS);
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const [{ fetching }, release] = useMutation(MemberTierReleaseDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const submit = async ({ reason }: { readonly reason: string }) => {
    const { data, error } = await release({ memberId: member.id, reason });
    const found = error ? [error] : (data?.memberTierRelease.userErrors ?? []);
    setRefusals(found);
    if (found.length > 0) return;
    refresh();
    void message.success(t('released'));
    onClose();
  };
  const name = member.profile.name ?? member.externalId ?? member.id;
  return (
    <Modal
      open
      title={t('releaseTitle', { member: name })}
      okText={t('release')}
      cancelText={t('cancel')}
      confirmLoading={fetching}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">{t('releaseLead', { tier: member.tierStanding.earnedTier.name })}</p>
      <Refusals refusals={refusals} />
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <ReasonField />
      </Form>
    </Modal>
  );
}
