import { type EventSummary, eventDecisionView } from '@huixiang/contracts';
import { z } from 'zod';
import { explain, read } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { useUndo } from '../../lib/use-undo';
import { useArranging } from './arranging.api';
import { type Arranged, type Arranging, ArrangingDialog } from './arranging-dialog';

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
  const { merge, split, move, undo } = useArranging(event.id);
  const onError = (error: unknown) => void message.error(explain(error));
  const takeBack = async () => {
    const decisions = await read(`/events/${event.id}/decisions`, z.array(eventDecisionView));
    const last = decisions.toSorted((a, b) => b.id - a.id)[0];
    if (last !== undefined) undo.mutate(last.id, { onError });
  };
  const done = (text: string, to: number) => {
    offerUndo(text, () => void takeBack().catch(onError));
    onDone(to);
  };
  const confirm = ({ into, reason }: Arranged) => {
    if (arranging.kind === 'split') {
      const { articles } = arranging;
      split.mutate(
        { articles, reason },
        { onSuccess: ({ id }) => done('已拆出，另成一个事件', id), onError },
      );
    } else if (into !== null && arranging.kind === 'move') {
      const { articles } = arranging;
      move.mutate(
        { into, articles, reason },
        { onSuccess: () => done('已移到所选事件', into), onError },
      );
    } else if (into !== null) {
      merge.mutate({ into, reason }, { onSuccess: () => done('已并入所选事件', into), onError });
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
