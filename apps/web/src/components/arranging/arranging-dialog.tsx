import type { EventSummary } from '@huixiang/contracts';
import { Form, type InputRef, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import { ReasonField, isReason } from '../reason-field';
import { dateTime } from '../../lib/format';
import { useEventChoices } from './arranging.api';

/** What is to be done with which articles. */
export type Arranging =
  | { readonly kind: 'merge' }
  | { readonly kind: 'split'; readonly articles: readonly number[] }
  | { readonly kind: 'move'; readonly articles: readonly number[] };

export interface Arranged {
  /** Where the articles go; null for an event of their own. */
  readonly into: number | null;
  readonly reason: string;
}

const TITLES = { merge: '并入其他事件', split: '拆出另成事件', move: '移到其他事件' };
const COMMON = {
  merge: ['同一件事', '同一件事的后续'],
  split: ['另一件事', '另一地的事', '另一主体'],
  move: ['属于那件事', '误归'],
};

/** Asks where articles go and why; what it will do stands in words above the button. */
export function ArrangingDialog(props: {
  event: EventSummary;
  arranging: Arranging;
  busy: boolean;
  onCancel: () => void;
  onConfirm: (arranged: Arranged) => void;
}) {
  const { event, arranging } = props;
  const { kind } = arranging;
  const [into, setInto] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const reasonInput = useRef<InputRef>(null);
  const ready = isReason(reason) && (kind === 'split' || into !== null);
  const confirm = () => {
    if (ready && !props.busy) props.onConfirm({ into, reason: reason.trim() });
  };
  return (
    <Modal
      title={TITLES[kind]}
      open
      onCancel={props.onCancel}
      onOk={confirm}
      okText={TITLES[kind]}
      okButtonProps={{ disabled: !ready, loading: props.busy }}
      destroyOnHidden
    >
      <Form layout="vertical">
        <p className="soft" style={{ marginTop: 0 }}>
          {consequence(event, arranging)}
        </p>
        {kind !== 'split' && (
          <Form.Item label="归入哪个事件" required>
            <EventChoice
              event={event}
              value={into}
              onChange={(id) => {
                setInto(id);
                reasonInput.current?.focus();
              }}
            />
          </Form.Item>
        )}
        <Form.Item label="理由" required style={{ marginBottom: 0 }}>
          <ReasonField
            inputRef={reasonInput}
            common={COMMON[kind]}
            value={reason}
            onChange={setReason}
            onConfirm={confirm}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function consequence(event: EventSummary, arranging: Arranging): string {
  if (arranging.kind === 'merge')
    return `本事件的 ${event.articles} 篇报道全部归入所选事件，预警一并归入；可在归并记录中撤销。`;
  const count = `所选 ${arranging.articles.length} 篇及其转载`;
  return arranging.kind === 'split'
    ? `${count}另成一个事件，两者今后不再自动归并；可在归并记录中撤销。`
    : `${count}移到所选事件；可在归并记录中撤销。`;
}

/** Another event, found by words; at first those that share this one's first keyword. */
function EventChoice(props: {
  event: EventSummary;
  value: number | null;
  onChange: (id: number) => void;
}) {
  const [words, setWords] = useState(props.event.keywords[0] ?? '');
  const { data: events = [], isFetching } = useEventChoices(words, props.event.id);
  return (
    <Select
      autoFocus
      showSearch={{ filterOption: false, onSearch: (text) => setWords(text.trim() || words) }}
      placeholder="输入标题或正文中的词"
      aria-label="归入哪个事件"
      value={props.value}
      onChange={props.onChange}
      loading={isFetching}
      notFoundContent={isFetching ? '正在查找' : '没有找到，换个词试试'}
      options={events.map((one) => ({
        value: one.id,
        label: one.title,
        hint: `${one.place?.name ?? '地点未判明'}，${one.articles} 篇，最近 ${dateTime(one.lastArticleAt)}`,
      }))}
      optionRender={({ data }) => (
        <div>
          <div style={{ whiteSpace: 'normal' }}>{data.label}</div>
          <div className="soft small">{data.hint}</div>
        </div>
      )}
    />
  );
}
