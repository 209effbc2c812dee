import { type SearchTerms, type WatchInput } from '@huixiang/contracts';
import { Button, Drawer, Form, Input, InputNumber, Modal, Segmented } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useMessage } from '../../lib/message';
import { useSaveWatch } from './search.api';
import { TermFilters } from './term-filters';
import { WatchPreviewPanel } from './watch-preview';
import { QueryRows } from './query-rows';
import { TEXT } from './text.zh';

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
          void message.success(alerts ? TEXT.savedFromNextBatch : TEXT.saved);
          onClose();
        },
      },
    );
  const leave = () => {
    if (!changed) onClose();
    else
      void modal.confirm({
        title: TEXT.discardChanges,
        okText: TEXT.discard,
        cancelText: TEXT.keepEditing,
        onOk: onClose,
      });
  };
  return (
    <Drawer
      open
      title={watch.id === null ? TEXT.newWatchTitle : TEXT.editWatchTitle}
      size={980}
      onClose={leave}
      footer={
        <div className="row spread">
          <span className="soft small">{!ready && missing(name, isEmpty)}</span>
          <span className="row">
            <Button onClick={leave}>{TEXT.cancel}</Button>
            <Button type="primary" disabled={!ready} loading={save.isPending} onClick={keep}>
              {TEXT.save}
            </Button>
          </span>
        </div>
      }
    >
      {asked}
      <div className="watch-editor">
        <Form layout="vertical" component="div">
          <Form.Item label={TEXT.name} required>
            <Input
              autoFocus
              aria-label={TEXT.name}
              maxLength={40}
              placeholder={TEXT.namePlaceholder}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Form.Item>
          <QueryRows q={terms.q} onChange={(q) => setTerms((now) => ({ ...now, q }))} />
          <Form.Item label={TEXT.scope}>
            <div className="filters two">
              <TermFilters
                terms={terms}
                onChange={(some) => setTerms((now) => ({ ...now, ...some }))}
              />
            </div>
          </Form.Item>
          <Form.Item label={TEXT.onMatch} style={{ marginBottom: 0 }}>
            <div className="row">
              <Segmented
                value={alerts ? 'alerts' : 'kept'}
                onChange={(to) => setAlerts(to === 'alerts')}
                options={[
                  { value: 'alerts', label: TEXT.raiseAlert },
                  { value: 'kept', label: TEXT.viewOnly },
                ]}
              />
              {alerts && (
                <span className="row">
                  {TEXT.perEventInDay}
                  <InputNumber
                    min={1}
                    max={100}
                    aria-label={TEXT.articlesNumber}
                    value={articles}
                    onChange={(to) => setArticles(to ?? 1)}
                    style={{ width: 64 }}
                  />
                  {TEXT.articlesOrMore}
                </span>
              )}
            </div>
          </Form.Item>
        </Form>
        {isEmpty ? (
          <p className="soft">{TEXT.previewEmpty}</p>
        ) : (
          <WatchPreviewPanel terms={shown} />
        )}
      </div>
    </Drawer>
  );
}

function missing(name: string, isEmpty: boolean): string {
  if (isEmpty) return TEXT.wordsOrScopeNeeded;
  return name.trim() === '' ? TEXT.nameNeeded : '';
}
