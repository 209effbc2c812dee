import { alertList, dueList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { explain, read } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { useHandOver } from '../duty.api';
import { handoverDraft } from './handover-draft';
import { TEXT } from './text.zh';

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
        void message.success(TEXT.handedOver);
      },
    });
  return (
    <Modal
      title={TEXT.handOver}
      open
      width={620}
      onCancel={onClose}
      onOk={confirm}
      okText={TEXT.handOver}
      okButtonProps={{ disabled: text.trim().length < 2, loading: handOver.isPending }}
    >
      <p className="soft" style={{ marginTop: 0 }}>
        {TEXT.draftHint}
      </p>
      {draft.isError && (
        <Alert
          type="warning"
          showIcon
          title={TEXT.draftFailed(explain(draft.error))}
          style={{ marginBottom: 12 }}
        />
      )}
      {draft.isPending ? (
        <Skeleton active paragraph={{ rows: 5 }} />
      ) : (
        <Input.TextArea
          autoFocus
          aria-label={TEXT.handoverNotes}
          autoSize={{ minRows: 6, maxRows: 16 }}
          maxLength={2000}
          placeholder={TEXT.notesHint}
          value={text}
          onChange={(event) => setWritten(event.target.value)}
        />
      )}
    </Modal>
  );
}
