import { type ComponentType, Suspense, lazy, useState } from 'react';

/** After the page stands and nothing else is asked for; a first stroke that opens a dialogue then waits for nothing. */
const FETCHED_AHEAD_MS = 2500;

/**
 * A dialogue whose script is no part of the page's first load: fetched ahead once the page has settled, at the latest
 * when it is opened. Until it is there nothing is shown, as it takes no room.
 */
export function lazyDialog<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let asked: Promise<{ default: ComponentType<Props> }> | undefined;
  let ready: ComponentType<Props> | undefined;
  const once = () =>
    (asked ??= load().then((component) => {
      ready = component;
      return { default: component };
    }));
  const Loaded = lazy(once);
  setTimeout(() => void once().catch(() => (asked = undefined)), FETCHED_AHEAD_MS);
  return function LazyDialog(props: Props) {
    // What is there already is shown in the same stroke: what is typed next is meant for it.
    const [Dialog] = useState<ComponentType<Props>>(() => ready ?? Loaded);
    return (
      <Suspense fallback={null}>
        <Dialog {...props} />
      </Suspense>
    );
  };
}
