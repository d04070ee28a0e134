import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { MemberBehavioursDocument, type MemberBehavioursQuery } from '../../api/generated/graphql';
import { useTexts, type Translate } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { Figure, FigureRow } from '../../ui/figure';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { BEHAVIOURS_TEXTS } from './behaviours.texts';

type Member = NonNullable<MemberBehavioursQuery['member']>;
type Behaviours = Member['behaviours'];

/** What a member did, and what it comes to. */
export function BehavioursTab({ id }: { readonly id: string }) {
  const t = useTexts(BEHAVIOURS_TEXTS);
  const [after, setAfter] = useState<string | null>(null);
  const [query, ask] = useQuery({ query: MemberBehavioursDocument, variables: { id, after } });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ member }) =>
        member && (
          <div className="stack">
            <Panel title={t('window')}>
              <Features features={member.features} />
            </Panel>
            <Panel title={t('list')} note={t('listNote')}>
              {member.behaviours.nodes.length === 0 ? (
                <EmptyState title={t('none')} text={t('noneText')} />
              ) : (
                <>
                  <BehaviourTable behaviours={member.behaviours} />
                  <Pager page={member.behaviours.pageInfo} isNewest={!after} onPage={setAfter} />
                </>
              )}
            </Panel>
          </div>
        )
      }
    </QueryView>
  );
}

function Features({ features }: { readonly features: Member['features'] }) {
  const t = useTexts(BEHAVIOURS_TEXTS);
  const format = useFormat();
  return (
    <FigureRow>
      <Figure
        label={t('purchaseAmount')}
        value={format.money(features.purchaseAmount)}
        note={t('purchases', { count: features.purchaseCount })}
      />
      <Figure label={t('averageOrderValue')} value={format.money(features.averageOrderValue)} />
      <Figure label={t('activeDays')} value={format.count(features.activeDays)} />
      <Figure label={t('interactions')} value={format.count(features.interactionCount)} />
      <Figure
        label={t('recency')}
        value={features.recencyDays == null ? '—' : format.count(features.recencyDays)}
      />
      <Figure label={t('refundRate')} value={format.percent(features.refundRate)} />
    </FigureRow>
  );
}

function BehaviourTable({ behaviours }: { readonly behaviours: Behaviours }) {
  const t = useTexts(BEHAVIOURS_TEXTS);
  const format = useFormat();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('where')}</th>
          <th scope="col">{t('about')}</th>
          <th scope="col" className="number">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {behaviours.nodes.map((each) => (
          <tr key={each.id}>
            <td>{format.instant(each.occurredAt)}</td>
            <td>{t(`type.${each.type}`)}</td>
            <td>{t(`channel.${each.channel}`)}</td>
            <td className="muted">{aboutOf(each, t)}</td>
            <td className="number">{each.amount ? format.money(each.amount) : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Key = Parameters<Translate<'rating' | 'notCounted'>>[0];

/** What it was about, in as many words as the shop gave. */
function aboutOf(each: Behaviours['nodes'][number], t: Translate<Key>): string {
  const parts = [
    each.category,
    each.brand,
    each.productId,
    each.orderId,
    each.rating == null ? null : t('rating', { rating: each.rating }),
    each.text,
    each.counts ? null : t('notCounted'),
  ];
  return parts.filter((part) => part != null && part !== '').join(' · ');
}

interface PagerProps {
  readonly page: Behaviours['pageInfo'];
  readonly isNewest: boolean;
  readonly onPage: (cursor: string | null) => void;
}

function Pager({ page, isNewest, onPage }: PagerProps) {
  const t = useTexts(BEHAVIOURS_TEXTS);
  return (
    <div className="pager">
      <ReasonedButton reason={isNewest ? t('atNewest') : null} onClick={() => onPage(null)}>
        {t('newest')}
      </ReasonedButton>
      <ReasonedButton
        reason={page.hasNextPage ? null : t('atOldest')}
        onClick={() => onPage(page.endCursor ?? null)}
      >
        {t('older')}
      </ReasonedButton>
    </div>
  );
}
