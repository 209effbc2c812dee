import { type SearchTerms, sourceList } from '@huixiang/contracts';
import {
  CATEGORIES,
  FIELDS,
  LABELS,
  OUTLET_TIERS,
  type OutletTier,
  SENTIMENTS,
} from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, TreeSelect } from 'antd';
import { read } from '../../lib/api';
import { usePlaceChoices } from '../../lib/places';
import { usePermitted } from '../../lib/session';
import { TEXT } from './text.zh';

export type KnownTerms = Omit<SearchTerms, 'q'>;

/** From a tier on upwards, of those that have an order. */
const FROM_TIER: readonly (readonly [string, readonly OutletTier[]])[] = [
  [TEXT.provinceAndAbove, ['central', 'national_portal', 'provincial']],
  [TEXT.cityAndAbove, ['central', 'national_portal', 'provincial', 'city']],
];

/** What is to be known of an article, beside its words; nothing chosen means no matter which. */
export function TermFilters({
  terms,
  onChange,
}: {
  terms: KnownTerms;
  onChange: (changed: KnownTerms) => void;
}) {
  const places = usePlaceChoices();
  const readsSources = usePermitted('source.read');
  const sources = useQuery({
    queryKey: ['sources'],
    queryFn: () => read('/sources', sourceList),
    staleTime: 60_000,
    enabled: readsSources,
  });
  return (
    <>
      <Some
        label={TEXT.sentiment}
        value={terms.sentiments}
        options={SENTIMENTS.map((value) => ({ value, label: LABELS.sentiment[value] }))}
        onChange={(sentiments) => onChange({ sentiments })}
      />
      <Some
        label={TEXT.field}
        value={terms.fields}
        options={FIELDS.map((value) => ({ value, label: LABELS.field[value] }))}
        onChange={(fields) => onChange({ fields })}
      />
      <Some
        label={TEXT.category}
        value={terms.categories}
        options={CATEGORIES.map((value) => ({ value, label: LABELS.category[value] }))}
        onChange={(categories) => onChange({ categories })}
      />
      <TreeSelect
        multiple
        allowClear
        maxTagCount="responsive"
        aria-label={TEXT.place}
        placeholder={TEXT.place}
        className="filter"
        popupMatchSelectWidth={240}
        showSearch={{ treeNodeFilterProp: 'title' }}
        value={[...(terms.places ?? [])]}
        onChange={(chosen: string[]) => onChange({ places: chosen })}
        treeData={places}
      />
      <Some
        label={TEXT.sourceTier}
        value={terms.tiers}
        options={OUTLET_TIERS.map((value) => ({ value, label: LABELS.tier[value] }))}
        onChange={(tiers) => onChange({ tiers })}
        footer={
          <div className="row filter-footer">
            {FROM_TIER.map(([name, tiers]) => (
              <Button key={name} size="small" onClick={() => onChange({ tiers: [...tiers] })}>
                {name}
              </Button>
            ))}
          </div>
        }
      />
      {readsSources && (
        <Some
          label={TEXT.source}
          value={terms.sources}
          options={(sources.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => onChange({ sources: chosen })}
        />
      )}
    </>
  );
}

function Some<Value extends string | number>({
  label,
  value = [],
  options,
  onChange,
  footer,
}: {
  label: string;
  value?: readonly Value[] | undefined;
  options: { value: Value; label: string }[];
  onChange: (chosen: Value[]) => void;
  footer?: React.ReactNode;
}) {
  return (
    <Select<Value[]>
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      aria-label={label}
      placeholder={label}
      className="filter"
      popupMatchSelectWidth={220}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...value]}
      options={options}
      onChange={onChange}
      {...(footer !== undefined && {
        popupRender: (menu: React.ReactElement) => (
          <>
            {footer}
            {menu}
          </>
        ),
      })}
    />
  );
}
