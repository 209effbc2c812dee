import { z } from 'zod';
import { useKept } from './use-kept';

const TITLES = z.array(z.string());

/** Of a table's columns those a person wants to see, kept on this machine under `name`. */
export function useColumns<Column extends { readonly title?: unknown }>(
  name: string,
  columns: readonly Column[],
) {
  const [hidden, setHidden] = useKept(`columns.${name}`, TITLES, []);
  const isHidden = ({ title }: Column, i: number) =>
    i > 0 && typeof title === 'string' && hidden.includes(title);
  return {
    shown: columns.filter((column, i) => !isHidden(column, i)),
    /** Those that may be put away: all that have a title in words but the first, which says what a row is. */
    titles: columns
      .slice(1)
      .flatMap(({ title }) => (typeof title === 'string' && title !== '' ? [title] : [])),
    hidden,
    toggle: (title: string) =>
      setHidden(
        hidden.includes(title) ? hidden.filter((one) => one !== title) : [...hidden, title],
      ),
  };
}
