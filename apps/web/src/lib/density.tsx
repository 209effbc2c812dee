import { type ReactNode, createContext, useContext, useState } from 'react';

/** How close rows stand; kept on this machine. */
export type Density = 'normal' | 'compact';

const KEY = 'huixiang.density';

interface Chosen {
  readonly density: Density;
  readonly choose: (density: Density) => void;
}

const Context = createContext<Chosen | null>(null);

export function DensityProvider({ children }: { children: ReactNode }) {
  const [density, setDensity] = useState<Density>(() =>
    localStorage.getItem(KEY) === 'compact' ? 'compact' : 'normal',
  );
  const choose = (next: Density) => {
    localStorage.setItem(KEY, next);
    setDensity(next);
  };
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
