import type { CaseDetail } from '@huixiang/contracts';
import {
  CLUE_RECEIVERS,
  LABELS,
  REQUEST_KINDS,
  type RequestKind,
  asksToSilence,
} from '@huixiang/domain';
import { Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { change } from '../../../lib/api';
import { instantOf, wallClock } from '../../../lib/beijing-time';
import { useUnitChoices } from '../../../lib/unit-names';
import { useChange } from '../../../lib/use-change';

interface Fields {
  kind: RequestKind;
  unitId?: number;
  organ?: string;
  body: string;
  clues: boolean;
  dueAt: Dayjs;
}

const HOUR_MS = 3_600_000;
/** What is mostly asked of each, as a beginning. */
const BEGINNINGS: Readonly<Partial<Record<RequestKind, string>>> = {
  co_operation: '请就本单位职责范围内的情况核实，并反馈处置情况。',
  publicity: '请协调媒体采访和权威信息发布。',
  cyberspace: '请协助推送权威信息。',
  media: '请刊播权威信息。',
};

/** Asks another unit, or an organ or outlet outside the system, for something by a time. */
export function RequestDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'co_operation';
  const unitId = Form.useWatch('unitId', form);
  const units = useUnitChoices(detail.case.unit.id);
  const takesClues = CLUE_RECEIVERS.includes(kind);
  const ask = useChange(['case', 'cases', 'clocks'], (fields: Fields) =>
    change('POST', `/cases/${detail.case.id}/requests`, {
      kind: fields.kind,
      unitId: fields.unitId ?? null,
      organ: fields.unitId === undefined ? (fields.organ ?? null) : null,
      body: fields.body,
      clues: takesClues && fields.clues,
      dueAt: instantOf(fields.dueAt),
    }),
  );
  const owesClues = detail.closingGaps.includes('clues_not_handed');
  const begin = (next: RequestKind) => {
    if (!form.isFieldTouched('body')) form.setFieldValue('body', BEGINNINGS[next] ?? '');
  };
  const now = new Date(detail.now).getTime();
  return (
    <Modal
      open
      title="请求协同"
      okText="提出"
      confirmLoading={ask.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          kind: owesClues ? 'police' : 'co_operation',
          body: owesClues ? '现移送本单涉及的谣言线索，请依法核查。' : BEGINNINGS.co_operation,
          clues: owesClues,
          dueAt: wallClock(new Date(now + 24 * HOUR_MS).toISOString()),
        }}
        onFinish={(fields) => ask.mutate(fields, { onSuccess: onClose })}
      >
        <Form.Item name="kind" label="对象">
          <Select
            onChange={begin}
            options={REQUEST_KINDS.map((value) => ({ value, label: LABELS.requestKind[value] }))}
          />
        </Form.Item>
        <Form.Item
          name="unitId"
          label="系统内的单位"
          extra="由该单位自己答复；系统外的机关、媒体填在下面，由本单位登记答复"
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="输入单位名称查找"
            options={units}
          />
        </Form.Item>
        {unitId === undefined && (
          <Form.Item
            name="organ"
            label="系统外的机关或媒体"
            rules={[{ required: true, whitespace: true, min: 2, message: '请选择单位或填写名称' }]}
          >
            <Input maxLength={60} placeholder="如：省通信管理局" />
          </Form.Item>
        )}
        <Form.Item
          name="body"
          label="事项"
          rules={[
            { required: true, whitespace: true, min: 4, message: '至少 4 个字' },
            {
              validator: (_, text: string | undefined) =>
                asksToSilence(text ?? '').length > 0
                  ? Promise.reject(
                      new Error('只协调核实、回应和发布，不受理删除、屏蔽、封禁言论的请求'),
                    )
                  : Promise.resolve(),
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
        {takesClues && (
          <Form.Item name="clues" valuePropName="checked">
            <Checkbox>移送谣言线索（国办发〔2016〕61号：回应的同时移送）</Checkbox>
          </Form.Item>
        )}
        <Form.Item
          name="dueAt"
          label="答复期限（北京时间）"
          rules={[{ required: true, message: '请填写期限' }]}
          style={{ marginBottom: 0 }}
        >
          <DatePicker {...MOMENT_PICKER} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
