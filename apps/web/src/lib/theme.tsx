import {
  type ReactNode,
  createContext,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { z } from 'zod';
import { PALETTES, type Palette, type Theme, customProperties } from './palette';
import { useKept } from './use-kept';

const CHOICE = z.enum(['system', 'light', 'dark']);

/** What a person chose on this machine; `system` follows the machine. */
export type ThemeChoice = z.infer<typeof CHOICE>;

const DARK = '(prefers-color-scheme: dark)';
const PRINT = 'print';

interface Themed {
  readonly theme: Theme;
  readonly palette: Palette;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

const Context = createContext<Themed | null>(null);

/** The colours of everything below: chosen by the person, by the machine, or `forced` by the page. */
export function ThemeProvider({
  forced,
  children,
}: {
  forced?: Theme | undefined;
  children: ReactNode;
}) {
  const [choice, choose] = useKept('theme', CHOICE, 'system');
  const isDark = useMatches(DARK);
  const isPrinted = useMatches(PRINT);
  const wanted = forced ?? (choice === 'system' ? (isDark ? 'dark' : 'light') : choice);
  // Paper is white.
  const theme = isPrinted ? 'light' : wanted;
  const palette = PALETTES[theme];
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [name, colour] of Object.entries(customProperties(palette)))
      style.setProperty(name, colour);
    style.colorScheme = theme;
  }, [palette, theme]);
  return <Context.Provider value={{ theme, palette, choice, choose }}>{children}</Context.Provider>;
}

export function useTheme(): Themed {
  const themed = useContext(Context);
  if (themed === null) throw new Error('outside of ThemeProvider');
  return themed;
}

function useMatches(media: string): boolean {
  const [query] = useState(() => matchMedia(media));
  return useSyncExternalStore(
    (heard) => {
      query.addEventListener('change', heard);
      return () => query.removeEventListener('change', heard);
    },
    () => query.matches,
  );
}
