import { useState } from 'react';
import type { ModelPageQuery, ModelVersionPageQuery } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ChampionDialog } from './champion-dialog';
import { championBefore } from './champion-history';
import { CHAMPION_TEXTS } from './champion.texts';
import { MODELS_TEXTS } from './models.texts';

type Version = NonNullable<ModelVersionPageQuery['modelVersion']>;
type Model = NonNullable<ModelVersionPageQuery['model']>;

export interface PromoteButtonProps {
  readonly model: Model;
  readonly version: Version;
}

/** Makes a version the champion; where it cannot be, it says why. */
export function PromoteButton({ model, version }: PromoteButtonProps) {
  const t = useTexts(CHAMPION_TEXTS);
  const why = useLock(
    version.isChampion ? t('why.already') : version.state === 'TRAINED' ? null : t('why.state'),
  );
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ReasonedButton type="primary" reason={why} onClick={() => setOpen(true)}>
        {t('act.promote')}
      </ReasonedButton>
      {isOpen && (
        <ChampionDialog
          act={{ kind: 'promote', version: version.number, report: version.report ?? null }}
          model={model}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Makes the champion from before so again. */
export function RollBackButton({
  model,
}: {
  readonly model: NonNullable<ModelPageQuery['model']>;
}) {
  const t = useTexts(CHAMPION_TEXTS);
  const target = championBefore(model.steps);
  const why = useLock(
    model.championVersion == null ? t('why.noChampion') : target === null ? t('why.none') : null,
  );
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ReasonedButton reason={why} onClick={() => setOpen(true)}>
        {t('act.rollBack')}
      </ReasonedButton>
      {isOpen && target !== null && (
        <ChampionDialog
          act={{ kind: 'rollBack', version: target, report: null }}
          model={model}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Why something cannot be done to the champion: first who may, then what there is. */
function useLock(reason: string | null): string | null {
  const t = useTexts(MODELS_TEXTS);
  return usePermitted('MODELS_PROMOTE') ? reason : t('needsPromote');
}
