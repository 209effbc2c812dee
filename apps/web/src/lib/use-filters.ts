import { useSearchParams } from 'react-router';

/**
 * A list's filters, kept in the address so that a view can be sent to a colleague. An empty value
 * removes a filter, and any other filter than `page` goes back to the first page.
 */
export function useFilters(): {
  readonly value: (name: string) => string | undefined;
  readonly set: (name: string, to: string | undefined) => void;
} {
  const [search, setSearch] = useSearchParams();
  return {
    value: (name) => search.get(name) ?? undefined,
    set: (name, to) => {
      const next = new URLSearchParams(search);
      if (to === undefined || to === '') next.delete(name);
      else next.set(name, to);
      if (name !== 'page') next.delete('page');
      setSearch(next);
    },
  };
}
