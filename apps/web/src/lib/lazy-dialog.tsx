import { type ComponentType, Suspense, lazy, useState } from 'react';
import { Boundary } from '../components/boundary';

/** After the page stands and nothing else is asked for; a first stroke that opens a dialogue then waits for nothing. */
const FETCHED_AHEAD_MS = 2500;

/**
 * A dialogue whose script is no part of the page's first load: fetched ahead once the page has settled, at the latest
 * when it is opened. Until it is there nothing is shown, as it takes no room; one that cannot be fetched is tried again
 * when it is opened again.
 */
export function lazyDialog<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let asked: Promise<{ default: ComponentType<Props> }> | undefined;
  let ready: ComponentType<Props> | undefined;
  const once = () =>
    (asked ??= load().then(
      (component) => {
        ready = component;
        return { default: component };
      },
      (error: unknown) => {
        asked = undefined;
        throw error;
      },
    ));
  setTimeout(() => void once().catch(() => undefined), FETCHED_AHEAD_MS);
  return function LazyDialog(props: Props) {
    // What is there already is shown in the same stroke: what is typed next is meant for it.
    const [Dialog] = useState<ComponentType<Props>>(() => ready ?? lazy(once));
    return (
      <Boundary>
        <Suspense fallback={null}>
          <Dialog {...props} />
        </Suspense>
      </Boundary>
    );
  };
}
