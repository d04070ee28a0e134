import type {
  CalendarSpan,
  QualificationKind,
  TermAnchor,
  TermThrough,
  TierValidityKind,
} from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { NumberControl, SelectControl, TextControl } from '../../editing/controls';
import { SPANS, type Movement, type MovementPartProps } from './movement-part';
import { MOVEMENT_TEXTS } from './movement.texts';
import { RULES_TEXTS } from './rules.texts';

const VALIDITIES: readonly TierValidityKind[] = ['FOREVER', 'LENGTH', 'CALENDAR'];
const ANCHORS: readonly TermAnchor[] = ['REACHED', 'JOINED', 'MEMBER_DATE'];
const THROUGHS: readonly TermThrough[] = ['THIS', 'NEXT'];
const QUALIFICATIONS: readonly QualificationKind[] = [
  ...(['WINDOW', 'ROLLING', 'PERIOD_ENDED', 'LIFETIME'] as const),
];
const YEAR = 365;

/** How long a tier is held, and what it takes to keep it. */
export function TermEditor({ movement, onChange }: MovementPartProps) {
  const t = useTexts(MOVEMENT_TEXTS);
  const span = useTexts(RULES_TEXTS);
  const { qualification } = movement;
  const spans = SPANS.map((value) => ({ value, label: span(`period.${value}`) }));
  const qualify = (change: Partial<Movement['qualification']>) =>
    onChange({ qualification: { ...qualification, ...change } });
  return (
    <div className="fields">
      <Validity {...{ movement, onChange, spans }} />
      <SelectControl<QualificationKind>
        {...{ label: t('qualification'), path: 'movement.qualification.kind' }}
        value={qualification.kind}
        options={QUALIFICATIONS.map((value) => ({ value, label: t(`qualification.${value}`) }))}
        onChange={(kind) => onChange({ qualification: newQualification(kind) })}
      />
      {qualification.kind === 'ROLLING' && (
        <NumberControl
          {...{ label: t('qualificationDays'), path: 'movement.qualification.days', min: 1 }}
          value={qualification.days ?? YEAR}
          suffix={t('days')}
          onChange={(days) => qualify({ days })}
        />
      )}
      {qualification.kind === 'PERIOD_ENDED' && (
        <SelectControl<CalendarSpan>
          {...{ label: t('period'), path: 'movement.qualification.period', options: spans }}
          value={qualification.period ?? 'YEAR'}
          onChange={(period) => qualify({ period })}
        />
      )}
    </div>
  );
}

interface ValidityProps extends Pick<MovementPartProps, 'movement' | 'onChange'> {
  readonly spans: readonly { readonly value: CalendarSpan; readonly label: string }[];
}

function Validity({ movement, onChange, spans }: ValidityProps) {
  const t = useTexts(MOVEMENT_TEXTS);
  const { validity } = movement;
  const set = (change: Partial<Movement['validity']>) =>
    onChange({ validity: { ...validity, ...change } });
  return (
    <>
      <SelectControl<TierValidityKind>
        {...{ label: t('validity'), path: 'movement.validity.kind', value: validity.kind }}
        options={VALIDITIES.map((value) => ({ value, label: t(`validity.${value}`) }))}
        onChange={(kind) => onChange({ validity: newValidity(kind) })}
      />
      {validity.kind === 'LENGTH' && (
        <>
          <TextControl
            {...{ label: t('length'), path: 'movement.validity.length' }}
            value={validity.length ?? ''}
            onChange={(length) => set({ length })}
          />
          <SelectControl<TermAnchor>
            {...{ label: t('anchor'), path: 'movement.validity.anchor' }}
            value={validity.anchor ?? 'REACHED'}
            options={ANCHORS.map((value) => ({ value, label: t(`anchor.${value}`) }))}
            onChange={(anchor) => set({ anchor })}
          />
        </>
      )}
      {validity.kind === 'CALENDAR' && (
        <>
          <SelectControl<CalendarSpan>
            {...{ label: t('period'), path: 'movement.validity.period', options: spans }}
            value={validity.period ?? 'YEAR'}
            onChange={(period) => set({ period })}
          />
          <SelectControl<TermThrough>
            {...{ label: t('through'), path: 'movement.validity.through' }}
            value={validity.through ?? 'THIS'}
            options={THROUGHS.map((value) => ({ value, label: t(`through.${value}`) }))}
            onChange={(through) => set({ through })}
          />
        </>
      )}
    </>
  );
}

const newValidity = (kind: TierValidityKind): Movement['validity'] => ({
  kind,
  length: kind === 'LENGTH' ? 'P12M' : null,
  anchor: kind === 'LENGTH' ? 'REACHED' : null,
  period: kind === 'CALENDAR' ? 'YEAR' : null,
  through: kind === 'CALENDAR' ? 'THIS' : null,
});

const newQualification = (kind: QualificationKind): Movement['qualification'] => ({
  kind,
  days: kind === 'ROLLING' ? YEAR : null,
  period: kind === 'PERIOD_ENDED' ? 'YEAR' : null,
});
