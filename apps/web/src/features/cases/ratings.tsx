import {
  RATING_SOURCES,
  type RatingInput,
  type RatingSource,
  type RatingView,
  ratingList,
} from '@huixiang/contracts';
import { judgesOwn } from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, InputNumber, Modal, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { change, read } from '../../lib/api';
import { usePermitted, useSession } from '../../lib/session';
import { useChange } from '../../lib/use-change';

const SOURCES: Readonly<Record<RatingSource, string>> = {
  hotline_callback: '热线回访',
  message_board: '留言评价',
  survey: '问卷',
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
      title="满意度"
      extra={
        records && (
          <Button size="small" onClick={() => setAdding(true)}>
            记录回访
          </Button>
        )
      }
    >
      <Answer query={query}>
        {(ratings) =>
          ratings.length === 0 ? (
            <span className="soft small">尚未回访。由上级单位记录回访人次，只记数，不记是谁。</span>
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
      <div>
        满意 {rating.satisfied}，基本满意 {rating.basically}，不满意 {rating.dissatisfied}
      </div>
      <div className="soft">
        {SOURCES[rating.source]}，{rating.askedOn}，{rating.by}记录
        {rating.note !== null && `：${rating.note}`}
        {gone && '，已撤回'}
        {records && !gone && (
          <button type="button" className="link-button" onClick={() => withdraw.mutate(undefined)}>
            撤回
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
    <Form.Item name={name} label={label} rules={[{ required: true, message: '请填数' }]}>
      <InputNumber min={0} max={1_000_000} precision={0} suffix="人次" style={{ width: 130 }} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title="记录回访结果"
      okText="记录"
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="soft small">只记人次，不记姓名、电话和各人的回答；合计满 10 人次才计入评估。</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          source: 'hotline_callback',
          askedOn: dayjs(),
          satisfied: 0,
          basically: 0,
          dissatisfied: 0,
        }}
        onFinish={(fields) => add.mutate(fields, { onSuccess: onClose })}
      >
        <Form.Item name="source" label="途径">
          <Radio.Group
            options={RATING_SOURCES.map((value) => ({ value, label: SOURCES[value] }))}
          />
        </Form.Item>
        <div className="row" style={{ alignItems: 'flex-start' }}>
          {count('satisfied', '满意')}
          {count('basically', '基本满意')}
          {count('dissatisfied', '不满意')}
        </div>
        <Form.Item name="askedOn" label="回访日期" rules={[{ required: true, message: '请选择' }]}>
          <DatePicker disabledDate={(day) => day.isAfter(dayjs())} />
        </Form.Item>
        <Form.Item name="note" label="说明" style={{ marginBottom: 0 }}>
          <Input maxLength={200} placeholder="如：随机抽取 20 户家长" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
