import type { CaseDetail } from '@huixiang/contracts';
import {
  CLUE_RECEIVERS,
  LABELS,
  REQUEST_KINDS,
  type RequestKind,
  asksToSilence,
} from '@huixiang/domain';
import { Checkbox, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { FormDialog } from '../../../components/form-dialog';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { change } from '../../../lib/api';
import { instantOf, wallClock } from '../../../lib/beijing-time';
import { useUnitChoices } from '../../../lib/unit-names';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

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
  co_operation: TEXT.beginCooperation,
  publicity: TEXT.beginPublicity,
  cyberspace: TEXT.beginCyberspace,
  media: TEXT.beginMedia,
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
    <FormDialog<Fields>
      title={TEXT.newRequest}
      okText={TEXT.send}
      confirmLoading={ask.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{
        kind: owesClues ? 'police' : 'co_operation',
        body: owesClues ? TEXT.beginClues : BEGINNINGS.co_operation,
        clues: owesClues,
        dueAt: wallClock(new Date(now + 24 * HOUR_MS).toISOString()),
      }}
      onFinish={(fields) => ask.mutate(fields, { onSuccess: onClose })}
    >
      <Form.Item name="kind" label={TEXT.requestTo}>
        <Select
          onChange={begin}
          options={REQUEST_KINDS.map((value) => ({ value, label: LABELS.requestKind[value] }))}
        />
      </Form.Item>
      <Form.Item name="unitId" label={TEXT.unitInSystem} extra={TEXT.unitInSystemHelp}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={TEXT.typeUnitName}
          options={units}
        />
      </Form.Item>
      {unitId === undefined && (
        <Form.Item
          name="organ"
          label={TEXT.organOutside}
          rules={[{ required: true, whitespace: true, min: 2, message: TEXT.chooseUnitOrOrgan }]}
        >
          <Input maxLength={60} placeholder={TEXT.organExample} />
        </Form.Item>
      )}
      <Form.Item
        name="body"
        label={TEXT.matter}
        rules={[
          { required: true, whitespace: true, min: 4, message: TEXT.atLeastFourCharacters },
          {
            validator: (_, text: string | undefined) =>
              asksToSilence(text ?? '').length > 0
                ? Promise.reject(new Error(TEXT.noSilencing))
                : Promise.resolve(),
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      {takesClues && (
        <Form.Item name="clues" valuePropName="checked">
          <Checkbox>{TEXT.handOverClues}</Checkbox>
        </Form.Item>
      )}
      <Form.Item
        name="dueAt"
        label={TEXT.answerDue}
        rules={[{ required: true, message: TEXT.enterDue }]}
        style={{ marginBottom: 0 }}
      >
        <DatePicker {...MOMENT_PICKER} />
      </Form.Item>
    </FormDialog>
  );
}
