import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/session';
import { Refusals } from '../../app/refusals';
import type { ModelHeadFragment } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import type { ChampionAct } from './champion-act';
import { ChampionConflict } from './champion-conflict';
import { CHAMPION_TEXTS } from './champion.texts';
import { PromotionPreview } from './promotion-preview';
import { useChampionAct } from './use-champion-act';

export interface ChampionDialogProps {
  readonly act: ChampionAct;
  readonly model: ModelHeadFragment;
  readonly onClose: () => void;
}

const MAX_REASON = 500;

/** Asks why, shows what it does, and does it; who was second is told who was first. */
export function ChampionDialog({ act, model, onClose }: ChampionDialogProps) {
  const t = useTexts(CHAMPION_TEXTS);
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [form] = Form.useForm<{ readonly reason: string }>();
  // As it was when the dialog was opened: what is behind it may be looked at again meanwhile.
  const [opened] = useState({ act, model });
  const { isBusy, refusals, conflict, now, send } = useChampionAct(opened);
  const submit = async ({ reason }: { readonly reason: string }) => {
    const done = await send(reason);
    refresh();
    if (done === null) return;
    void message.success(t('promoted', { version: done }));
    onClose();
  };
  const { kind } = act;
  const okText = conflict === null ? t(`act.${kind}`) : anew();
  function anew(): string {
    if (kind === 'rollBack') return t('anewRollBack', { version: now.version });
    return t('anew', { version: now.champion ?? '—' });
  }
  return (
    <Modal
      open
      width={640}
      title={t(`title.${kind}`, { version: now.version, code: model.code })}
      okText={okText}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className="stack">
        {conflict !== null && <ChampionConflict first={conflict} />}
        <Lead {...{ kind, champion: now.champion, isInForce: model.isInForce }} />
        {act.report && (
          <PromotionPreview version={act.version} report={act.report} model={opened.model} />
        )}
        <Refusals refusals={refusals} />
        <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
          <Form.Item
            name="reason"
            label={t('reason')}
            extra={t('reasonHelp')}
            rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
          >
            <Input.TextArea rows={2} maxLength={MAX_REASON} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}

interface LeadProps extends Pick<ChampionAct, 'kind'> {
  readonly champion: number | null;
  readonly isInForce: boolean;
}

function Lead({ kind, champion, isInForce }: LeadProps) {
  const t = useTexts(CHAMPION_TEXTS);
  return (
    <p className="muted">
      {champion === null ? t('first') : t('replaces', { version: champion })}{' '}
      {isInForce ? t('actsNow') : t('actsLater')} {kind === 'rollBack' && t('kept')}
    </p>
  );
}
