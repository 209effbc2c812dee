import { DownloadOutlined } from '@ant-design/icons';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportView,
  exportView,
} from '@huixiang/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Dropdown, Modal, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { change, explain, read } from '../../lib/api';
import { fileSize } from '../../lib/format';
import { useMessage } from '../../lib/message';
import { TEXT } from './text.zh';

const FORMATS: Readonly<Record<ExportFormat, string>> = {
  xlsx: TEXT.excelWorkbook,
  docx: TEXT.wordReport,
  pdf: TEXT.pdfReport,
  csv: TEXT.evidenceCsv,
  json: TEXT.verifiableData,
};

/** Takes an assessment out in one of its forms; while it is made its progress shows, and it can be given up. */
export function ExportButton({ path, body }: { path: string; body: object }) {
  const message = useMessage();
  const [making, setMaking] = useState<number | null>(null);
  const begin = useMutation({
    mutationFn: async (format: ExportFormat) =>
      z.object({ id: z.int() }).parse(await change('POST', path, { ...body, format })),
    onSuccess: ({ id }) => setMaking(id),
    onError: (error) => void message.error(explain(error)),
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: EXPORT_FORMATS.map((key) => ({ key, label: FORMATS[key] })),
          onClick: ({ key }) => begin.mutate(key as ExportFormat),
        }}
      >
        <Button icon={<DownloadOutlined />} loading={begin.isPending}>
          {TEXT.exportAs}
        </Button>
      </Dropdown>
      {making !== null && <Making id={making} onDone={() => setMaking(null)} />}
    </>
  );
}

function Making({ id, onDone }: { id: number; onDone: () => void }) {
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
