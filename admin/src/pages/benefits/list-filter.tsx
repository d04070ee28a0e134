import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../locales/texts';
import { useAddress } from '../../ui/use-address';
import { BENEFITS_TEXTS } from './benefits.texts';
import { STATES, type ListSearch } from './list-search';

/** Finds rules by words and by how far they are; the address keeps it. */
export function ListFilter({ search }: { readonly search: ListSearch }) {
  const t = useTexts(BENEFITS_TEXTS);
  const [, setAddress] = useAddress();
  const [written, setWritten] = useState(search.text);
  const put = (key: string, value: string) => setAddress({ after: null, [key]: value });
  return (
    <div className="toolbar">
      <search className="search-field">
        <Input
          allowClear
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          value={written}
          onChange={(event) => {
            setWritten(event.target.value);
            put('q', event.target.value.trim());
          }}
        />
      </search>
      <Select<ListSearch['state']>
        aria-label={t('state')}
        className="sort-select"
        value={search.state}
        onChange={(state) => put('state', state === 'CURRENT' ? '' : state)}
        options={(['CURRENT', ...STATES, 'ALL'] as const).map((state) => ({
          value: state,
          label: t(`state.${state}`),
        }))}
      />
    </div>
  );
}
