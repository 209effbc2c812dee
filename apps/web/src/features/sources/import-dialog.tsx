import {
  type ColumnMapping,
  IMPORT_FIELDS,
  type ImportField,
  type ImportPreview,
  type SourceView,
  importPreview,
  importStarted,
  importState,
} from '@huixiang/contracts';
import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Empty, Modal, Progress, Select, Table, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { explain, read, upload } from '../../lib/api';
import { TEXT } from './text.zh';

const FIELD_NAMES: Readonly<Record<ImportField, string>> = {
  id: TEXT.columnNumber,
  title: TEXT.title,
  text: TEXT.columnText,
  url: TEXT.address,
  published: TEXT.columnTime,
};

/** Imports a table of messages: the file is looked at, its columns named, then its rows admitted. */
export function ImportDialog({
  sources,
  source,
  onClose,
}: {
  sources: readonly SourceView[];
  source?: number;
  onClose: () => void;
}) {
  const [file, setFile] = useState<File | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const look = useMutation({
    mutationFn: async (chosen: File) =>
      importPreview.parse(await upload('/imports/preview', chosen)),
  });
  return (
    <Modal open title={TEXT.importMessageTable} width={860} footer={null} onCancel={onClose}>
      {sources.length === 0 ? (
        <Empty description={TEXT.needImportSource} />
      ) : running !== null ? (
        <Running id={running} onClose={onClose} />
      ) : (
        <div className="stack">
          <Upload.Dragger
            accept=".csv,.xlsx,.txt"
            showUploadList={false}
            disabled={look.isPending}
            beforeUpload={(chosen) => {
              setFile(chosen);
              look.mutate(chosen);
              return false;
            }}
          >
            <InboxOutlined style={{ fontSize: 28 }} />
            <p>{file?.name ?? TEXT.dropTable}</p>
          </Upload.Dragger>
          {look.error !== null && <Alert type="error" title={explain(look.error)} />}
          {look.data !== undefined && file !== null && (
            <Plan
              key={file.name + file.lastModified}
              file={file}
              preview={look.data}
              sources={sources}
              source={source}
              onStarted={setRunning}
            />
          )}
        </div>
      )}
    </Modal>
  );
}

function Plan({
  file,
  preview,
  sources,
  source,
  onStarted,
}: {
  file: File;
  preview: ImportPreview;
  sources: readonly SourceView[];
  source: number | undefined;
  onStarted: (id: string) => void;
}) {
  const [sourceId, setSource] = useState(source ?? sources[0]!.id);
  const [mapping, setMapping] = useState<ColumnMapping>(preview.mapping);
  const start = useMutation({
    mutationFn: async () =>
      importStarted.parse(
        await upload('/imports', file, { plan: JSON.stringify({ sourceId, mapping }) }),
      ).id,
    onSuccess: onStarted,
  });
  const fieldOf = (column: number) => IMPORT_FIELDS.find((field) => mapping[field] === column);
  const name = (column: number, field: ImportField | undefined) => {
    const next = { ...mapping };
    for (const one of IMPORT_FIELDS) if (next[one] === column) next[one] = null;
    if (field !== undefined) next[field] = column;
    setMapping(next);
  };
  const ready = mapping.title !== null || mapping.text !== null;
  return (
    <>
      <div className="row">
        <span>{TEXT.importTo}</span>
        <Select
          value={sourceId}
          onChange={setSource}
          style={{ minWidth: 200 }}
          options={sources.map(({ id, name: label }) => ({ value: id, label }))}
        />
        <span className="soft small">
          {TEXT.rowsInAll(preview.total)}
          {preview.encoding !== null && TEXT.withEncoding(preview.encoding)}
          {TEXT.chooseColumns}
        </span>
      </div>
      <Table<readonly string[]>
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey={(row) => preview.rows.indexOf(row as string[])}
        dataSource={preview.rows}
        columns={preview.columns.map((column, i) => ({
          key: i,
          title: (
            <div className="stack" style={{ gap: 4 }}>
              <Select
                allowClear
                size="small"
                placeholder={TEXT.notImported}
                value={fieldOf(i)}
                onChange={(field?: ImportField) => name(i, field)}
                options={IMPORT_FIELDS.map((field) => ({
                  value: field,
                  label: FIELD_NAMES[field],
                }))}
              />
              {column}
            </div>
          ),
          render: (_, row) => (
            <div className="clip" style={{ maxWidth: 260 }}>
              {row[i]}
            </div>
          ),
        }))}
      />
      {mapping.id === null && <span className="soft small">{TEXT.duplicatesHelp}</span>}
      {start.error !== null && <Alert type="error" title={explain(start.error)} />}
      <div>
        <Button
          type="primary"
          disabled={!ready}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {TEXT.importRows(preview.total)}
        </Button>
      </div>
    </>
  );
}

function Running({ id, onClose }: { id: string; onClose: () => void }) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['imports', id],
    queryFn: () => read(`/imports/${id}`, importState),
    refetchInterval: ({ state }) => (state.data?.finished === true ? false : 700),
  });
  const finished = query.data?.finished === true;
  useEffect(() => {
    if (finished) void client.invalidateQueries({ queryKey: ['sources'] });
  }, [finished, client]);
  if (query.error !== null) return <Alert type="error" title={explain(query.error)} />;
  if (query.data === undefined) return null;
  const { total, done, failure, result } = query.data;
  return (
    <div className="stack">
      <Progress
        percent={Math.floor((done / Math.max(1, total)) * 100)}
        status={failure !== null ? 'exception' : finished ? 'success' : 'active'}
      />
      <span>
        {TEXT.importProgress(
          done,
          total,
          result.admitted,
          result.revised,
          result.unchanged,
          result.refused,
        )}
      </span>
      {failure !== null && (
        <Alert type="error" title={TEXT.importStopped} description={TEXT.importFailure(failure)} />
      )}
      {finished && result.refused > 0 && (
        <Alert
          type="warning"
          title={TEXT.rowsRefused(result.refused)}
          description={
            <ul className="problems">
              {result.errors.map((fault) => (
                <li key={fault.position}>{TEXT.rowFault(fault.position, fault.message)}</li>
              ))}
            </ul>
          }
          action={
            <Button
              size="small"
              href={`/api/imports/${id}/refused.csv`}
              download={TEXT.faultyRowsFile}
              title={TEXT.faultyRowsHelp}
            >
              {TEXT.downloadFaultyRows}
            </Button>
          }
        />
      )}
      {finished && (
        <div>
          <Button type="primary" onClick={onClose}>
            {TEXT.done}
          </Button>
        </div>
      )}
    </div>
  );
}
