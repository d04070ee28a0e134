import { Button, Table } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { MembersDocument } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { useMemberColumns, type ListedMember } from './member-columns';
import { MEMBERS_TEXTS } from './members.texts';
import { filterOf, readSearch, writeSearch, type MemberSearch } from './search';
import { SearchBar } from './search-bar';

const PAGE = 25;

/** The members of the programme: found, filtered, ordered, page by page. */
export function MemberList() {
  const t = useTexts(MEMBERS_TEXTS);
  const [address, setAddress] = useSearchParams();
  const search = readSearch(address);
  const { sort, after } = search;
  const [query, ask] = useQuery({
    query: MembersDocument,
    variables: { filter: filterOf(search), sort, first: PAGE, after },
  });
  const show = (change: Partial<MemberSearch>) =>
    setAddress(writeSearch({ ...search, after: null, ...change }));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Panel title={t('list')}>
        <SearchBar search={search} onSearch={show} />
        <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ members }) =>
            members.nodes.length === 0 ? (
              <Nobody search={search} onClear={() => show({ search: '', tier: '' })} />
            ) : (
              <>
                <MemberTable members={members.nodes} />
                <Pager
                  isFirst={after === null}
                  next={members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null}
                  onPage={(cursor) => show({ after: cursor })}
                />
              </>
            )
          }
        </QueryView>
      </Panel>
    </>
  );
}

function MemberTable({ members }: { readonly members: ListedMember[] }) {
  const t = useTexts(MEMBERS_TEXTS);
  const navigate = useNavigate();
  return (
    <Table
      size="middle"
      rowKey="id"
      aria-label={t('list')}
      columns={[...useMemberColumns()]}
      dataSource={members}
      pagination={false}
      scroll={{ x: 'max-content' }}
      onRow={({ id }) => ({
        className: 'row-link',
        onClick: () => void navigate(`/members/${id}`),
      })}
    />
  );
}

interface PagerProps {
  readonly isFirst: boolean;
  readonly next: string | null | undefined;
  readonly onPage: (cursor: string | null) => void;
}

/** The list knows where it goes on, not how many pages there are. The browser goes back. */
function Pager({ isFirst, next, onPage }: PagerProps) {
  const t = useTexts(MEMBERS_TEXTS);
  return (
    <div className="pager">
      <ReasonedButton reason={isFirst ? t('noFirst') : null} onClick={() => onPage(null)}>
        {t('first')}
      </ReasonedButton>
      <ReasonedButton reason={next ? null : t('noNext')} onClick={() => onPage(next ?? null)}>
        {t('next')}
      </ReasonedButton>
    </div>
  );
}

interface NobodyProps {
  readonly search: MemberSearch;
  readonly onClear: () => void;
}

function Nobody({ search, onClear }: NobodyProps) {
  const t = useTexts(MEMBERS_TEXTS);
  const isNarrowed = search.search !== '' || search.tier !== '';
  const text = search.search !== '' ? 'nobodySearch' : search.tier !== '' ? 'nobodyTier' : null;
  return (
    <EmptyState
      title={t('nobody')}
      text={text ? t(text, { search: search.search }) : t('nobodyAtAll')}
      action={isNarrowed && <Button onClick={onClear}>{t('clear')}</Button>}
    />
  );
}
