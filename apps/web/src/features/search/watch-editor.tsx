import { type SearchTerms, type WatchInput } from '@huixiang/contracts';
import { Button, Drawer, Form, Input, InputNumber, Modal, Segmented } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useMessage } from '../../lib/message';
import { useSaveWatch } from './search.api';
import { TermFilters } from './term-filters';
import { WatchPreviewPanel } from './watch-preview';
import { QueryRows } from './query-rows';

export interface EditedWatch extends WatchInput {
  /** Null of one not kept yet. */
  readonly id: number | null;
}

/** A watch on the left, and on the right what it would have found: before anybody is woken by it. */
export function WatchEditor({ watch, onClose }: { watch: EditedWatch; onClose: () => void }) {
  const [name, setName] = useState(watch.name);
  const [terms, setTerms] = useState<SearchTerms>(watch.terms);
  const [alerts, setAlerts] = useState(watch.alerts);
  const [articles, setArticles] = useState(watch.articles);
  const shown = useDeferredValue(terms);
  const save = useSaveWatch(watch.id);
  const message = useMessage();
  const [modal, asked] = Modal.useModal();
  const isEmpty = Object.values(terms).every((one) => one === undefined || one.length === 0);
  const ready = name.trim() !== '' && !isEmpty;
  const changed =
    JSON.stringify([name, terms, alerts, articles]) !==
    JSON.stringify([watch.name, watch.terms, watch.alerts, watch.articles]);
  const keep = () =>
    save.mutate(
      { name: name.trim(), terms, alerts, articles },
      {
        onSuccess: () => {
          void message.success(alerts ? '已保存，从下一批信息起生效' : '已保存');
          onClose();
        },
      },
    );
  const leave = () => {
    if (!changed) onClose();
    else
      void modal.confirm({
        title: '放弃未保存的修改？',
        okText: '放弃',
        cancelText: '继续修改',
        onOk: onClose,
      });
  };
  return (
    <Drawer
      open
      title={watch.id === null ? '新建监测方案' : '修改监测方案'}
      size={980}
      onClose={leave}
      footer={
        <div className="row spread">
          <span className="soft small">{!ready && missing(name, isEmpty)}</span>
          <span className="row">
            <Button onClick={leave}>取消</Button>
            <Button type="primary" disabled={!ready} loading={save.isPending} onClick={keep}>
              保存
            </Button>
          </span>
        </div>
      }
    >
      {asked}
      <div className="watch-editor">
        <Form layout="vertical" component="div">
          <Form.Item label="名称" required>
            <Input
              autoFocus
              aria-label="名称"
              maxLength={40}
              placeholder="如：停水停电"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Form.Item>
          <QueryRows q={terms.q} onChange={(q) => setTerms((now) => ({ ...now, q }))} />
          <Form.Item label="范围">
            <div className="filters two">
              <TermFilters
                terms={terms}
                onChange={(some) => setTerms((now) => ({ ...now, ...some }))}
              />
            </div>
          </Form.Item>
          <Form.Item label="命中后" style={{ marginBottom: 0 }}>
            <div className="row">
              <Segmented
                value={alerts ? 'alerts' : 'kept'}
                onChange={(to) => setAlerts(to === 'alerts')}
                options={[
                  { value: 'alerts', label: '产生预警' },
                  { value: 'kept', label: '只供查看' },
                ]}
              />
              {alerts && (
                <span className="row">
                  同一事件 24 小时内
                  <InputNumber
                    min={1}
                    max={100}
                    aria-label="篇数"
                    value={articles}
                    onChange={(to) => setArticles(to ?? 1)}
                    style={{ width: 64 }}
                  />
                  篇起
                </span>
              )}
            </div>
          </Form.Item>
        </Form>
        {isEmpty ? (
          <p className="soft">写下词语或选定范围后，这里显示最近 30 天会命中什么。</p>
        ) : (
          <WatchPreviewPanel terms={shown} />
        )}
      </div>
    </Drawer>
  );
}

function missing(name: string, isEmpty: boolean): string {
  if (isEmpty) return '请写下词语或选定范围';
  return name.trim() === '' ? '请填写名称' : '';
}
