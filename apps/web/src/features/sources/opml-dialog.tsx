import { type OpmlResult, opmlResult } from '@huixiang/contracts';
import { LABELS, OUTLET_TIERS, type OutletTier } from '@huixiang/domain';
import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Modal, Select, Upload } from 'antd';
import { useState } from 'react';
import { explain, upload } from '../../lib/api';
import { TEXT } from './text.zh';

/** Adds every feed of another reader's list. */
export function OpmlDialog({ onClose }: { onClose: () => void }) {
  const [tier, setTier] = useState<OutletTier>('city');
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: async (file: File) => opmlResult.parse(await upload('/opml', file, { tier })),
    onSettled: () => client.invalidateQueries({ queryKey: ['sources'] }),
  });
  return (
    <Modal open title={TEXT.importOpml} footer={null} onCancel={onClose}>
      <div className="stack">
        <Form layout="vertical">
          <Form.Item label={TEXT.tierOfThese} style={{ marginBottom: 0 }}>
            <Select
              value={tier}
              onChange={setTier}
              options={OUTLET_TIERS.map((value) => ({ value, label: LABELS.tier[value] }))}
            />
          </Form.Item>
        </Form>
        <Upload.Dragger
          accept=".opml,.xml,text/xml"
          showUploadList={false}
          disabled={send.isPending}
          beforeUpload={(file) => {
            send.mutate(file);
            return false;
          }}
        >
          <InboxOutlined style={{ fontSize: 28 }} />
          <p>{TEXT.dropOpml}</p>
        </Upload.Dragger>
        {send.isPending && <span className="soft">{TEXT.adding}</span>}
        {send.error !== null && <Alert type="error" title={explain(send.error)} />}
        {send.data !== undefined && <Result result={send.data} />}
      </div>
    </Modal>
  );
}

function Result({ result: { added, known, refused } }: { result: OpmlResult }) {
  return (
    <Alert
      type={refused.length > 0 ? 'warning' : 'success'}
      title={TEXT.opmlResult(
        added,
        known,
        refused.length > 0 ? TEXT.opmlRefused(refused.length) : '',
      )}
      description={
        refused.length > 0 && (
          <ul className="problems">
            {refused.slice(0, 20).map((one) => (
              <li key={one.url}>{TEXT.opmlFault(one.title, one.message)}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
