import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useMemo } from 'react';
import { useSession } from '../../api/session';
import { TextControl } from '../../editing/controls';
import { EditingContext, useEditing } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { BenefitOverlay } from './benefit-overlay';
import { FaultsAt } from './faults-at';
import { NameFields } from './name-fields';
import { OverlayTables } from './overlay-tables';
import { changesRules, MOST_VARIANTS, withOneMore, withoutVariant, withVariant } from './plan';
import { PLAN_TEXTS } from './plan.texts';
import type { StepProps, VariantProps } from './step-props';
import { useNameOf } from './use-name-of';
import { useVariantPreview } from './use-variant-preview';
import { VariantPreview } from './variant-preview';

/** The control as published, and each variant with what it changes beside the published values. */
export function VariantsStep({ plan, change, published }: StepProps) {
  const t = useTexts(PLAN_TEXTS);
  const { isLocked } = useEditing();
  const { locales } = useSession().program;
  const nameOf = useNameOf();
  const isFull = plan.variants.length >= MOST_VARIANTS;
  const [control, ...others] = plan.variants;
  return (
    <div className="stack">
      {published.division.kind === 'QUANTILE' && (
        <Alert type="warning" showIcon title={t('quantile')} />
      )}
      {published.division.kind === 'MODEL' && (
        <Alert type="warning" showIcon title={t('modelDivision')} />
      )}
      {control && (
        <Panel title={nameOf(control)} note={t('controlNote')}>
          <p className="muted part-lead">{t('controlText', { version: published.number })}</p>
          <VariantHead {...{ plan, change, published }} variant={control} place={0} />
          <FaultsAt path="variants.0" />
        </Panel>
      )}
      {others.map((variant, index) => (
        <VariantPanel
          // Codes are typed, so the place is what a variant goes by.
          key={index}
          {...{ plan, change, published, variant }}
          place={index + 1}
        />
      ))}
      {!isLocked && (
        <div>
          <ReasonedButton
            type="dashed"
            icon={<PlusOutlined />}
            reason={isFull ? t('mostVariants') : null}
            onClick={() => change(withOneMore(plan, locales))}
          >
            {t('addVariant')}
          </ReasonedButton>
        </div>
      )}
    </div>
  );
}

function VariantPanel({ plan, change, published, variant, place }: VariantProps) {
  const t = useTexts(PLAN_TEXTS);
  const editing = useEditing();
  const { code, benefit } = variant;
  const preview = useVariantPreview(variant, place, published);
  const withPreview = useMemo(
    () => ({ ...editing, faults: [...preview.faults, ...editing.faults] }),
    [editing, preview.faults],
  );
  const isOnly = plan.variants.length === 2;
  return (
    <Panel
      title={code === '' ? t('variantUnnamed') : t('variant', { code })}
      extra={
        !editing.isLocked && (
          <ReasonedButton
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('removeVariant', { code })}
            reason={isOnly ? t('leastVariants') : null}
            onClick={() => change(withoutVariant(plan, place))}
          />
        )
      }
    >
      <div className="stack">
        <VariantHead {...{ plan, change, published, variant, place }} />
        <FaultsAt path={`variants.${place}`} />
        <EditingContext value={withPreview}>
          <OverlayTables {...{ plan, change, published, variant, place }} />
        </EditingContext>
        {changesRules(variant) && <VariantPreview {...{ published, preview }} />}
        <BenefitOverlay {...{ plan, change, published, variant, place }} />
        {!changesRules(variant) && !benefit && <p className="muted">{t('changesNothing')}</p>}
      </div>
    </Panel>
  );
}

function VariantHead({ plan, change, variant, place }: VariantProps) {
  const t = useTexts(PLAN_TEXTS);
  const path = `variants.${place}`;
  return (
    <div className="fields wide-fields">
      <NameFields
        names={variant.names}
        path={`${path}.names`}
        label={(locale) => t('variantName', { locale })}
        onChange={(names) => change(withVariant(plan, place, { names }))}
      />
      <TextControl
        label={t('variantCode')}
        path={`${path}.code`}
        value={variant.code}
        onChange={(code) => change(withVariant(plan, place, { code }))}
      />
    </div>
  );
}
