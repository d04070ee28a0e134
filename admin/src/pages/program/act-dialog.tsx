import { App, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useClient } from 'urql';
import { useSession } from '../../api/session';
import { Refusals } from '../../app/refusals';
import { useTexts } from '../../locales/texts';
import type { DraftAct } from './draft-acts';
import type { Draft } from './draft-editor';
import { DRAFT_TEXTS } from './draft.texts';
import { RebaseConflicts } from './rebase-conflicts';
import { runAct, type ActOutcome, type ActWords } from './run-act';

interface Values {
  readonly comment?: string;
  readonly reason?: string;
  readonly at?: Dayjs;
}

export interface ActDialogProps {
  readonly act: DraftAct;
  readonly draft: Draft;
  readonly inForce: number;
  readonly onClose: () => void;
}

const NOTHING: ActOutcome = { error: undefined, faults: [] };

/** Asks for the words that an act needs, and does it. */
export function ActDialog({ act, draft, inForce, onClose }: ActDialogProps) {
  const t = useTexts(DRAFT_TEXTS);
  const client = useClient();
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [form] = Form.useForm<Values>();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState(NOTHING);
  const send = async (words: ActWords) => {
    setBusy(true);
    const next = await runAct(client, act, { draft, inForce, words });
    setBusy(false);
    setOutcome(next);
    if (next.error || next.faults.length > 0) return;
    void message.success(t('done', { act: t(`act.${act}`) }));
    refresh();
    onClose();
  };
  const submit = ({ at, ...words }: Values) =>
    send({ ...words, ...(at ? { localDateTime: at.format('YYYY-MM-DDTHH:mm') } : {}) });
  const conflicts = outcome.faults.filter((fault) => 'theirs' in fault);
  return (
    <Modal
      open
      title={t(`act.${act}`)}
      okText={t(`act.${act}`)}
      okButtonProps={{ danger: act === 'discard' }}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          {conflicts.length === 0 && <OkBtn />}
        </>
      )}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Lead {...{ act, draft, inForce }} />
      {conflicts.length > 0 ? (
        <RebaseConflicts conflicts={conflicts} onPrefer={(prefer) => void send({ prefer })} />
      ) : (
        <Refusals refusals={outcome.error ? [outcome.error] : outcome.faults} />
      )}
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <Words act={act} />
      </Form>
    </Modal>
  );
}

function Lead({ act, draft, inForce }: Omit<ActDialogProps, 'onClose'>) {
  const t = useTexts(DRAFT_TEXTS);
  const leads: Readonly<Partial<Record<DraftAct, string>>> = {
    publish: t('publishLead', { next: inForce + 1 }),
    schedule: t('scheduleLead'),
    discard: t('discardLead'),
    rebase: t('rebaseLead', { version: draft.basedOn }),
  };
  return <p className="muted">{leads[act]}</p>;
}

function Words({ act }: { readonly act: DraftAct }) {
  const t = useTexts(DRAFT_TEXTS);
  const { timeZone } = useSession().program;
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
      return <ReasonItem />;
    case 'schedule':
      return (
        <>
          <Form.Item
            name="at"
            label={t('at')}
            extra={t('atHelp', { zone: timeZone })}
            rules={[{ required: true, message: t('atMissing') }]}
          >
            <DatePicker
              showTime={{ format: 'HH:mm' }}
              needConfirm={false}
              format="YYYY-MM-DD HH:mm"
            />
          </Form.Item>
          <ReasonItem />
        </>
      );
    case 'submit':
    case 'unschedule':
    case 'rebase':
    case 'discard':
      return null;
  }
}

function ReasonItem() {
  const t = useTexts(DRAFT_TEXTS);
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
}

const required = (message: string) => [{ required: true, whitespace: true, message }];
