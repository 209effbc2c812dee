import type { AlertView } from '@huixiang/contracts';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { AlertRow } from './alert-row';
import { TEXT } from './text.zh';

/** Pixels of a row before it is drawn. */
const A_ROW = 118;
/** Rows kept ready above and below what is seen. */
const READY = 6;

/** The queue: of thousands only the rows in sight are drawn; the arrows move through it. */
export function AlertList(props: {
  alerts: readonly AlertView[];
  at: number;
  onMove: (to: number) => void;
}) {
  const { alerts, at, onMove } = props;
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: alerts.length,
    getScrollElement: () => list.current,
    estimateSize: () => A_ROW,
    getItemKey: (i) => alerts[i]!.id,
    overscan: READY,
    // What is selected is there to be spoken of, wherever one has scrolled.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), at])].toSorted((a, b) => a - b),
  });
  const selected = alerts[at]?.id;
  useEffect(() => {
    if (selected !== undefined) rows.scrollToIndex(at, { align: 'auto' });
    // Where the selection is, not where rows are: a list that grows does not scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);
  return (
    <div
      ref={list}
      className="panel desk-list"
      role="listbox"
      aria-label={TEXT.alerts}
      aria-activedescendant={selected === undefined ? undefined : `alert-${selected}`}
      tabIndex={0}
      onKeyDown={(event) => {
        const { length } = alerts;
        const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
        const step = { ...steps, Home: -length, End: length }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onMove(at + step);
      }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <AlertRow
            key={key}
            alert={alerts[index]!}
            index={index}
            of={alerts.length}
            selected={index === at}
            start={start}
            measure={rows.measureElement}
            onSelect={onMove}
          />
        ))}
      </div>
    </div>
  );
}
