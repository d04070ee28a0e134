import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { Refusals, type Refusal } from '../../app/refusals';
import { ProgramDraftCreateDocument } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { PROGRAM_TEXTS } from './program.texts';

export interface NewDraftProps {
  /** The version whose rules it begins with; that in force when nothing is said. */
  readonly fromVersion?: number;
}

/** Begins the next version: from the rules in force, or from those of an earlier version. */
export function NewDraft({ fromVersion }: NewDraftProps) {
  const t = useTexts(PROGRAM_TEXTS);
  const mayEdit = usePermitted('PROGRAM_DRAFT_EDIT');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ReasonedButton
        type="primary"
        reason={mayEdit ? null : t('needsEdit')}
        onClick={() => setOpen(true)}
      >
        {fromVersion === undefined ? t('newDraft') : t('restore')}
      </ReasonedButton>
      {isOpen && <NewDraftDialog {...{ fromVersion }} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  readonly fromVersion: number | undefined;
  readonly onClose: () => void;
}

const MAX_TITLE = 100;

function NewDraftDialog({ fromVersion, onClose }: DialogProps) {
  const t = useTexts(PROGRAM_TEXTS);
  const navigate = useNavigate();
  const [form] = Form.useForm<{ readonly title: string }>();
  const [{ fetching }, create] = useMutation(ProgramDraftCreateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const submit = async ({ title }: { readonly title: string }) => {
    const from = fromVersion === undefined ? {} : { fromVersion };
    const { data, error } = await create({ input: { title, ...from } });
    setRefusals(error ? [error] : (data?.programDraftCreate.userErrors ?? []));
    const draft = data?.programDraftCreate.draft;
    if (draft) await navigate(`/program/drafts/${draft.id}`);
  };
  return (
    <Modal
      open
      title={t('newDraftTitle')}
      okText={t('create')}
      cancelText={t('cancel')}
      confirmLoading={fetching}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">
        {fromVersion === undefined ? t('newDraftLead') : t('restoreLead', { version: fromVersion })}
      </p>
      <Refusals refusals={refusals} />
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <Form.Item
          name="title"
          label={t('draftTitle')}
          rules={[{ required: true, whitespace: true, message: t('draftTitleMissing') }]}
        >
          <Input autoFocus maxLength={MAX_TITLE} placeholder={t('draftTitlePlaceholder')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
