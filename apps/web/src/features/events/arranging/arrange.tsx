import type { EventSummary } from '@huixiang/contracts';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { explain } from '../../../lib/api';
import { useArranging } from './arranging.api';
import { type Arranged, type Arranging, ArrangingDialog } from './arranging-dialog';

/** Carries out what the dialog asks, and goes where the articles went. */
export function Arrange(props: { event: EventSummary; arranging: Arranging; onDone: () => void }) {
  const { event, arranging, onDone } = props;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { merge, split, move } = useArranging(event.id);
  const onError = (error: unknown) => void message.error(explain(error));
  const done = (text: string, to: number) => {
    void message.success(text);
    onDone();
    void navigate(`/events/${to}`);
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
      onCancel={onDone}
      onConfirm={confirm}
    />
  );
}
