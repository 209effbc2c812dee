import { DownloadOutlined } from '@ant-design/icons';
import { EXPORT_FORMATS, type ExportFormat } from '@huixiang/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { MenuButton } from '../../components/menu-button';
import { change, explain } from '../../lib/api';
import { lazyDialog } from '../../lib/lazy-dialog';
import { useMessage } from '../../lib/message';
import { TEXT } from './text.zh';

const ExportProgress = lazyDialog(() => import('./export-progress').then((m) => m.ExportProgress));

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
      <MenuButton
        label={TEXT.exportAs}
        words={TEXT.exportAs}
        icon={<DownloadOutlined />}
        loading={begin.isPending}
        menu={{
          items: EXPORT_FORMATS.map((key) => ({ key, label: FORMATS[key] })),
          onClick: ({ key }) => begin.mutate(key as ExportFormat),
        }}
      />
      {making !== null && <ExportProgress id={making} onDone={() => setMaking(null)} />}
    </>
  );
}
