import { useState } from 'react';
import type { z } from 'zod';
import { stored } from './stored';

/** Before the names under which this machine keeps a person's choices. */
const PREFIX = 'huixiang.';

/** A choice kept on this machine; `otherwise` where nothing is kept, or nothing that can be read. */
export function useKept<T extends z.ZodType>(
  name: string,
  schema: T,
  otherwise: z.infer<T>,
): readonly [z.infer<T>, (to: z.infer<T>) => void] {
  const [value, set] = useState<z.infer<T>>(
    () => stored(localStorage, PREFIX + name, schema) ?? otherwise,
  );
  return [
    value,
    (to) => {
      localStorage.setItem(PREFIX + name, JSON.stringify(to));
      set(() => to);
    },
  ];
}
