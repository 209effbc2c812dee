import { type ReactNode, createContext, useContext } from 'react';
import { z } from 'zod';
import { useKept } from './use-kept';

const DENSITY = z.enum(['normal', 'compact']);

/** How close rows stand; kept on this machine. */
export type Density = z.infer<typeof DENSITY>;

interface Chosen {
  readonly density: Density;
  readonly choose: (density: Density) => void;
}

const Context = createContext<Chosen | null>(null);

export function DensityProvider({ children }: { children: ReactNode }) {
  const [density, choose] = useKept('density', DENSITY, 'normal');
  return (
    <Context.Provider value={{ density, choose }}>
      <div className={`density-${density}`} style={{ display: 'contents' }}>
        {children}
      </div>
    </Context.Provider>
  );
}

export function useDensity(): Chosen {
  const chosen = useContext(Context);
  if (chosen === null) throw new Error('outside of DensityProvider');
  return chosen;
}
