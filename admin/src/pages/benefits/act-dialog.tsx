import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { useSession } from '../../api/session';
import { Refusals } from '../../app/refusals';
import { useTexts } from '../../locales/texts';
import type { ReadRule, RuleAct } from './rule-acts';
import { RULE_TEXTS } from './rule.texts';
import { runAct, type ActOutcome, type ActWords } from './run-act';

export interface ActDialogProps {
  readonly act: RuleAct;
  readonly rule: ReadRule;
  readonly onClose: () => void;
}

const NOTHING: ActOutcome = { error: undefined, faults: [] };

/** Asks for the words that an act needs, and does it. */
export function ActDialog({ act, rule, onClose }: ActDialogProps) {
  const t = useTexts(RULE_TEXTS);
  const client = useClient();
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [form] = Form.useForm<ActWords>();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState(NOTHING);
  const send = async (words: ActWords) => {
    setBusy(true);
    const next = await runAct(client, act, rule, words);
    setBusy(false);
    setOutcome(next);
    if (next.error || next.faults.length > 0) return;
    void message.success(t('done', { act: t(`act.${act}`) }));
    refresh();
    onClose();
  };
  const lead = leadOf(act, t, (rule.versionNumber ?? 0) + 1);
  return (
    <Modal
      open
      title={t(`act.${act}`)}
      okText={t(`act.${act}`)}
      okButtonProps={{ danger: act === 'discard' || act === 'archive' }}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {lead !== null && <p className="muted">{lead}</p>}
      <Refusals refusals={outcome.error ? [outcome.error] : outcome.faults} />
      <Form form={form} layout="vertical" onFinish={(words) => void send(words)}>
        <Words act={act} />
      </Form>
    </Modal>
  );
}

function leadOf(
  act: RuleAct,
  t: (
    key: 'publishLead' | 'archiveLead' | 'discardLead',
    places?: Readonly<Record<string, number>>,
  ) => string,
  next: number,
): string | null {
  if (act === 'publish') return t('publishLead', { next });
  if (act === 'archive') return t('archiveLead');
  return act === 'discard' ? t('discardLead') : null;
}

function Words({ act }: { readonly act: RuleAct }) {
  const t = useTexts(RULE_TEXTS);
  switch (act) {
    case 'approve':
      return (
        <Form.Item name="comment" label={t('commentOptional')}>
          <Input.TextArea rows={2} />
        </Form.Item>
      );
    case 'return':
      return (
        <Form.Item name="comment" label={t('comment')} rules={required(t('commentMissing'))}>
          <Input.TextArea rows={3} />
        </Form.Item>
      );
    case 'publish':
    case 'archive':
      return (
        <Form.Item
          name="reason"
          label={t('reason')}
          extra={t('reasonHelp')}
          rules={required(t('reasonMissing'))}
        >
          <Input.TextArea rows={2} />
        </Form.Item>
      );
    case 'submit':
    case 'discard':
      return null;
  }
}

const required = (message: string) => [{ required: true, whitespace: true, message }];
