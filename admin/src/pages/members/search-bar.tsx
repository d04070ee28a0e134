import { Input, Select } from 'antd';
import { useState } from 'react';
import type { MemberSort } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useScoreName } from '../../app/use-score-name';
import { useTexts } from '../../locales/texts';
import { TierMark } from '../../ui/tier-mark';
import { MEMBERS_TEXTS } from './members.texts';
import { SORTS, type MemberSearch } from './search';

export interface SearchBarProps {
  readonly search: MemberSearch;
  readonly onSearch: (change: Partial<MemberSearch>) => void;
}

/** Finds, filters and orders. */
export function SearchBar({ search, onSearch }: SearchBarProps) {
  const t = useTexts(MEMBERS_TEXTS);
  const { measure } = useScoreName();
  const { tiers } = useSession().program;
  return (
    <div className="toolbar">
      <SearchField key={search.search} shown={search.search} onSearch={onSearch} />
      <Select
        aria-label={t('tier')}
        className="tier-select"
        value={search.tier}
        onChange={(tier) => onSearch({ tier })}
        options={[
          { value: '', label: t('allTiers') },
          ...tiers.map((tier) => ({ value: tier.code, label: <TierMark {...tier} /> })),
        ]}
      />
      <Select<MemberSort>
        aria-label={t('sort')}
        className="sort-select toolbar-end"
        value={search.sort}
        onChange={(sort) => onSearch({ sort })}
        options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`, { measure }) }))}
      />
    </div>
  );
}

interface SearchFieldProps {
  readonly shown: string;
  readonly onSearch: SearchBarProps['onSearch'];
}

function SearchField({ shown, onSearch }: SearchFieldProps) {
  const t = useTexts(MEMBERS_TEXTS);
  const [written, setWritten] = useState(shown);
  return (
    <search className="search-field">
      <Input.Search
        allowClear
        aria-label={t('search')}
        placeholder={t('searchPlaceholder')}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onSearch={(search) => onSearch({ search: search.trim() })}
      />
    </search>
  );
}
