import { type ExportView, exportView } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Progress } from 'antd';
import { useEffect } from 'react';
import { change, read } from '../../lib/api';
import { fileSize } from '../../lib/format';
import { useMessage } from '../../lib/message';
import { TEXT } from './text.zh';

/** How far a file is; it is fetched once it is ready, and can be given up before. */
export function ExportProgress({ id, onDone }: { id: number; onDone: () => void }) {
  const message = useMessage();
  const { data } = useQuery({
    queryKey: ['export', id],
    queryFn: () => read(`/exports/${id}`, exportView),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 400),
    placeholderData: undefined,
  });
  const state = data?.state;
  useEffect(() => {
    if (state === undefined || state === 'running') return;
    if (state === 'ready') {
      window.location.assign(`/api/exports/${id}/file`);
      void message.success(TEXT.exported);
    } else if (state === 'failed') void message.error(TEXT.exportFailed);
    onDone();
  }, [state, id, message, onDone]);
  const cancel = async () => {
    await change('DELETE', `/exports/${id}`).catch(() => undefined);
    onDone();
  };
  return (
    <Modal
      open
      title={TEXT.exporting}
      closable={false}
      mask={{ closable: false }}
      width={400}
      footer={<Button onClick={() => void cancel()}>{TEXT.cancel}</Button>}
    >
      <Progress percent={Math.round((data?.share ?? 0) * 100)} status="active" />
      <div className="soft small">
        {data?.name}
        {data?.bytes != null && TEXT.commaSize(fileSize(data.bytes))}
      </div>
    </Modal>
  );
}

function isOver(view: ExportView | undefined): boolean {
  return view !== undefined && view.state !== 'running';
}
