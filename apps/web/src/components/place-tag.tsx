import { Tag } from 'antd';
import { usePlaces } from '../lib/places';
import { useFilters } from '../lib/use-filters';

/** That a list is of a place only, as a figure leads to it; closed, it is of all. */
export function PlaceTag() {
  const { value, set } = useFilters();
  const code = value('place');
  const { data = [] } = usePlaces();
  if (code === undefined) return null;
  return (
    <Tag closable onClose={() => set('place', undefined)}>
      {data.find((place) => place.code === code)?.name ?? code}
    </Tag>
  );
}
