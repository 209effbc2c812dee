import { alertList, dueList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { explain, read } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { useHandOver } from '../duty.api';
import { handoverDraft } from './handover-draft';

/** A shift's length: what falls due within it is the next one's. */
const AHEAD_HOURS = 12;

/** 交班: a note drafted from what stands, for whoever comes. */
export function HandoverDialog({ onClose }: { onClose: () => void }) {
  const draft = useQuery({
    queryKey: ['handover-draft'],
    queryFn: async () => {
      const [open, snoozed, due] = await Promise.all([
        read('/alerts', alertList, { state: 'open' }),
        read('/alerts', alertList, { state: 'snoozed' }),
        read('/clocks', dueList, { within: AHEAD_HOURS }),
      ]);
      return handoverDraft({ open: open.alerts, snoozed: snoozed.alerts, due: due.clocks });
    },
    gcTime: 0,
  });
  const [written, setWritten] = useState<string | null>(null);
  const message = useMessage();
  const handOver = useHandOver();
  const text = written ?? draft.data ?? '';
  const confirm = () =>
    handOver.mutate(text.trim(), {
      onSuccess: () => {
        onClose();
        void message.success('已交班，等待接班');
      },
    });
  return (
    <Modal
      title="交班"
      open
      width={620}
      onCancel={onClose}
      onOk={confirm}
      okText="交班"
      okButtonProps={{ disabled: text.trim().length < 2, loading: handOver.isPending }}
    >
      <p className="soft" style={{ marginTop: 0 }}>
        按现在的待办起草，可以改写；接班人在值班页和值班台看到。
      </p>
      {draft.isError && (
        <Alert
          type="warning"
          showIcon
          title={`没能按待办起草，请自行填写：${explain(draft.error)}`}
          style={{ marginBottom: 12 }}
        />
      )}
      {draft.isPending ? (
        <Skeleton active paragraph={{ rows: 5 }} />
      ) : (
        <Input.TextArea
          autoFocus
          aria-label="交接事项"
          autoSize={{ minRows: 6, maxRows: 16 }}
          maxLength={2000}
          placeholder="未了的事、等谁答复、几点再催"
          value={text}
          onChange={(event) => setWritten(event.target.value)}
        />
      )}
    </Modal>
  );
}
