import type { EventSummary } from '@huixiang/contracts';
import { Form, type InputRef, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import { ReasonField, isReason } from '../reason-field';
import { dateTime } from '../../lib/format';
import { useEventChoices } from './arranging.api';
import { TEXT } from './text.zh';

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

const TITLES = { merge: TEXT.mergeIntoEvent, split: TEXT.splitOffEvent, move: TEXT.moveToEvent };
const COMMON = {
  merge: [TEXT.sameMatter, TEXT.followUp],
  split: [TEXT.differentMatter, TEXT.differentPlace, TEXT.differentParty],
  move: [TEXT.belongsThere, TEXT.wronglyMerged],
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
          <Form.Item label={TEXT.targetEvent} required>
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
        <Form.Item label={TEXT.reason} required style={{ marginBottom: 0 }}>
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
  if (arranging.kind === 'merge') return TEXT.mergeEffect(event.articles);
  const count = TEXT.selectedWithReprints(arranging.articles.length);
  return arranging.kind === 'split' ? TEXT.splitEffect(count) : TEXT.moveEffect(count);
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
      placeholder={TEXT.searchWords}
      aria-label={TEXT.targetEvent}
      value={props.value}
      onChange={props.onChange}
      loading={isFetching}
      notFoundContent={isFetching ? TEXT.searching : TEXT.nothingFound}
      options={events.map((one) => ({
        value: one.id,
        label: one.title,
        hint: TEXT.eventHint(
          one.place?.name ?? TEXT.placeUnknown,
          one.articles,
          dateTime(one.lastArticleAt),
        ),
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
