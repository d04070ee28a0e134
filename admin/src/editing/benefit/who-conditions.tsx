import { lazy, Suspense } from 'react';
import { Segmented, Skeleton } from 'antd';
import { useTexts } from '../../locales/texts';
import { useEditing } from '../editing';
import { firstLeaf, type Definition } from './catalogue';
import { FaultAt } from './fault-at';
import { PARTS_TEXTS } from './parts.texts';
import type { Group } from './tree';

const Builder = lazy(async () => ({
  default: (await import('./condition-builder')).ConditionBuilder,
}));

export interface WhoProps {
  /** Null for everybody. */
  readonly when: Group | null;
  readonly catalogue: readonly Definition[];
  readonly onChange: (when: Group | null) => void;
}

/** Whether everybody gets it. */
export function WhoChoice({ when, catalogue, onChange }: WhoProps) {
  const t = useTexts(PARTS_TEXTS);
  const { isLocked } = useEditing();
  const choose = (who: 'everybody' | 'some') => {
    if (who === 'everybody') return onChange(null);
    if (when === null) onChange({ combinator: 'and', rules: [firstLeaf(catalogue)] });
  };
  return (
    <Segmented<'everybody' | 'some'>
      aria-label={t('who')}
      disabled={isLocked}
      value={when === null ? 'everybody' : 'some'}
      onChange={choose}
      options={[
        { value: 'everybody', label: t('everybody') },
        { value: 'some', label: t('some') },
      ]}
    />
  );
}

/** The conditions, where there are any. */
export function WhoConditions({ when, catalogue, onChange }: WhoProps) {
  const t = useTexts(PARTS_TEXTS);
  const { isLocked } = useEditing();
  if (when === null) {
    return (
      <>
        <p className="muted">{t('everybodyText')}</p>
        <FaultAt path="when" />
      </>
    );
  }
  return (
    <Suspense fallback={<Skeleton active />}>
      <Builder {...{ tree: when, catalogue, isLocked, onChange }} />
    </Suspense>
  );
}
