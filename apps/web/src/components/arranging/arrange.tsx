import { type EventSummary, eventDecisionView } from '@huixiang/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { change, explain, read } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { useUndo } from '../../lib/use-undo';
import { touched, useArranging } from './arranging.api';
import { type Arranged, type Arranging, ArrangingDialog } from './arranging-dialog';
import { TEXT } from './text.zh';

/**
 * Carries out what the dialog asks, and offers the way back.
 *
 * @param props.onDone is told where the articles went; null where nothing was done
 */
export function Arrange(props: {
  event: EventSummary;
  arranging: Arranging;
  onDone: (to: number | null) => void;
}) {
  const { event, arranging, onDone } = props;
  const message = useMessage();
  const offerUndo = useUndo();
  const { merge, split, move } = useArranging(event.id);
  const client = useQueryClient();
  const onError = (error: unknown) => void message.error(explain(error));
  /** Offers the way back of this very decision: others may decide about the event meanwhile. */
  const done = async (text: string, to: number) => {
    onDone(to);
    const decisions = await read(`/events/${event.id}/decisions`, z.array(eventDecisionView));
    const own = decisions.filter(
      ({ kind, fromId, intoId, undoneAt }) =>
        kind === arranging.kind && fromId === event.id && intoId === to && undoneAt === null,
    );
    const id = Math.max(...own.map((one) => one.id));
    const takeBack = () =>
      change('POST', `/event-decisions/${id}/undo`, {})
        .catch(onError)
        .finally(() => touched(client));
    offerUndo(text, () => void takeBack());
  };
  const confirm = ({ into, reason }: Arranged) => {
    if (arranging.kind === 'split') {
      const { articles } = arranging;
      split.mutate(
        { articles, reason },
        { onSuccess: ({ id }) => void done(TEXT.splitDone, id).catch(onError), onError },
      );
    } else if (into !== null && arranging.kind === 'move') {
      const { articles } = arranging;
      move.mutate(
        { into, articles, reason },
        { onSuccess: () => void done(TEXT.moveDone, into).catch(onError), onError },
      );
    } else if (into !== null) {
      merge.mutate(
        { into, reason },
        { onSuccess: () => void done(TEXT.mergeDone, into).catch(onError), onError },
      );
    }
  };
  return (
    <ArrangingDialog
      event={event}
      arranging={arranging}
      busy={merge.isPending || split.isPending || move.isPending}
      onCancel={() => onDone(null)}
      onConfirm={confirm}
    />
  );
}
