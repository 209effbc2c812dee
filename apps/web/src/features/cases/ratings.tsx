import {
  RATING_SOURCES,
  type RatingInput,
  type RatingSource,
  type RatingView,
  ratingList,
} from '@huixiang/contracts';
import { judgesOwn } from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, InputNumber, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { FormDialog } from '../../components/form-dialog';
import { Panel } from '../../components/panel';
import { change, read } from '../../lib/api';
import { usePermitted, useSession } from '../../lib/session';
import { useChange } from '../../lib/use-change';
import { TEXT } from './text.zh';

const SOURCES: Readonly<Record<RatingSource, string>> = {
  hotline_callback: TEXT.hotlineFollowUp,
  message_board: TEXT.messageRating,
  survey: TEXT.survey,
};

/** 满意度: what citizens said when somebody above the unit asked them; counts only. */
export function Ratings({ caseId, unitPath }: { caseId: number; unitPath: string }) {
  const own = judgesOwn(useSession()?.unit.path ?? '', unitPath);
  const records = usePermitted('rating.record') && !own;
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: ['ratings', caseId],
    queryFn: () => read(`/cases/${caseId}/ratings`, ratingList),
  });
  return (
    <Panel
      title={TEXT.satisfaction}
      extra={
        records && (
          <Button size="small" onClick={() => setAdding(true)}>
            {TEXT.recordFollowUp}
          </Button>
        )
      }
    >
      <Answer query={query}>
        {(ratings) =>
          ratings.length === 0 ? (
            <span className="soft small">{TEXT.noFollowUps}</span>
          ) : (
            <ul className="list">
              {ratings.map((rating) => (
                <li key={rating.id}>
                  <Rating rating={rating} records={records} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {adding && <RatingDialog caseId={caseId} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Rating({ rating, records }: { rating: RatingView; records: boolean }) {
  const withdraw = useChange(['ratings', 'assessment'], () =>
    change('DELETE', `/ratings/${rating.id}`),
  );
  const gone = rating.withdrawnAt !== null;
  return (
    <div className="small" style={gone ? { textDecoration: 'line-through' } : {}}>
      <div>{TEXT.satisfactionCounts(rating.satisfied, rating.basically, rating.dissatisfied)}</div>
      <div className="soft">
        {TEXT.recordedBy(SOURCES[rating.source], rating.askedOn, rating.by)}
        {rating.note !== null && TEXT.noteAfter(rating.note)}
        {gone && TEXT.withdrawnAfter}
        {records && !gone && (
          <button type="button" className="link-button" onClick={() => withdraw.mutate(undefined)}>
            {TEXT.withdraw}
          </button>
        )}
      </div>
    </div>
  );
}

type Fields = Omit<RatingInput, 'askedOn' | 'note'> & { askedOn: Dayjs; note?: string };

function RatingDialog({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const add = useChange(['ratings', 'assessment'], ({ askedOn, note, ...fields }: Fields) =>
    change('POST', `/cases/${caseId}/ratings`, {
      ...fields,
      askedOn: askedOn.format('YYYY-MM-DD'),
      note: note?.trim() || null,
    }),
  );
  const count = (name: keyof Fields, label: string) => (
    <Form.Item name={name} label={label} rules={[{ required: true, message: TEXT.enterNumber }]}>
      <InputNumber
        min={0}
        max={1_000_000}
        precision={0}
        suffix={TEXT.people}
        style={{ width: 130 }}
      />
    </Form.Item>
  );
  return (
    <FormDialog<Fields>
      title={TEXT.recordFollowUpResults}
      okText={TEXT.recordAction}
      confirmLoading={add.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ source: 'hotline_callback', askedOn: dayjs() }}
      onFinish={(fields) => add.mutate(fields, { onSuccess: onClose })}
    >
      <p className="soft small">{TEXT.countsOnly}</p>
      <Form.Item name="source" label={TEXT.method}>
        <Radio.Group options={RATING_SOURCES.map((value) => ({ value, label: SOURCES[value] }))} />
      </Form.Item>
      <div className="row" style={{ alignItems: 'flex-start' }}>
        {count('satisfied', TEXT.satisfied)}
        {count('basically', TEXT.mostlySatisfied)}
        {count('dissatisfied', TEXT.dissatisfied)}
      </div>
      <Form.Item
        name="askedOn"
        label={TEXT.followUpDate}
        rules={[{ required: true, message: TEXT.chooseDate }]}
      >
        <DatePicker disabledDate={(day) => day.isAfter(dayjs())} />
      </Form.Item>
      <Form.Item name="note" label={TEXT.note} style={{ marginBottom: 0 }}>
        <Input maxLength={200} placeholder={TEXT.noteExample} />
      </Form.Item>
    </FormDialog>
  );
}
