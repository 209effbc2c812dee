import { type CaseOpening, type EventSummary, caseOpening, unitList } from '@huixiang/contracts';
import {
  CASE_ORIGINS,
  CATEGORIES,
  type CaseOrigin,
  EVENT_LEVELS,
  LABELS,
  type Category,
  type EventLevel,
  isBelow,
} from '@huixiang/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { ApiError, change, explain, read } from '../lib/api';
import { instantOf, wallClock } from '../lib/beijing-time';
import { EVENT_LEVEL_OPTIONS } from './event-level-options';
import { MOMENT_PICKER } from './moment-picker';
import { useRouting } from './routing.api';

interface Fields {
  title: string;
  level: EventLevel;
  eventLevel: EventLevel | 'none';
  origin: CaseOrigin;
  instruction: string;
  rumour: boolean;
  levelReason: string;
  categories: Category[];
  unitId: number;
  firstPublicAt: Dayjs | null;
  occurredAt: Dayjs | null;
}

/** Opens a case from an event: everything is filled in with what is known, Enter confirms. */
export function CaseOpeningDialog(props: {
  event: EventSummary;
  open: boolean;
  onClose: () => void;
}) {
  const { event, open, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const level = Form.useWatch('level', form);
  const origin = Form.useWatch('origin', form);
  const eventLevel = Form.useWatch('eventLevel', form) ?? 'none';
  const stated = event.accidentLevel;
  const lowered =
    isBelow(level ?? event.level, event.level) ||
    (stated !== null && (eventLevel === 'none' || isBelow(eventLevel, stated)));
  const { message } = App.useApp();
  const routing = useRouting(event.id, open);
  const units = useQuery({
    queryKey: ['units'],
    queryFn: () => read('/units', unitList),
    enabled: open,
  });
  const opening = useOpening();
  const suggested = routing.data?.units[0]?.id;
  useEffect(() => {
    if (open && suggested !== undefined && form.getFieldValue('unitId') === undefined) {
      form.setFieldValue('unitId', suggested);
    }
  }, [open, suggested, form]);

  useEnter(open, () => form.submit());

  const confirm = (fields: Fields) => {
    opening.mutate(bodyOf(event.id, fields), {
      onSuccess: (id) => {
        onClose();
        void message.success({
          content: (
            <>
              已立单交办，时限开始计时 <Link to={`/cases/${id}`}>查看处置单</Link>
            </>
          ),
          duration: 8,
        });
      },
      onError: (error) => void message.error(refusalOf(error)),
    });
  };

  return (
    <Modal
      title="立单交办"
      open={open}
      width={640}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="立单"
      confirmLoading={opening.isPending}
      destroyOnHidden
      // The corner's cross would take the focus, and with it the second of two keys.
      closable={false}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={confirm}
        initialValues={initialOf(event)}
      >
        <Form.Item
          name="title"
          label="标题"
          rules={[{ required: true, min: 4, message: '标题至少 4 个字' }]}
        >
          <Input maxLength={120} onPressEnter={() => form.submit()} />
        </Form.Item>
        <Form.Item name="level" label="舆情等级">
          <Radio.Group
            optionType="button"
            options={EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] }))}
          />
        </Form.Item>
        <Form.Item
          name="eventLevel"
          label="突发事件等级（法定）"
          extra="国家时限依此：重大及以上 5 小时发布权威信息、24 小时发布会；其他 48 小时回应"
        >
          <Radio.Group optionType="button" options={EVENT_LEVEL_OPTIONS} />
        </Form.Item>
        {lowered && (
          <Form.Item
            name="levelReason"
            label="低于事件现有的舆情等级，或报道所述伤亡损失的法定等级，请说明理由（记入台账）"
            rules={[{ required: true, min: 4, message: '理由至少 4 个字' }]}
          >
            <Input maxLength={200} placeholder="例如：经核实无人员伤亡，影响限于一个小区" />
          </Form.Item>
        )}
        <Form.Item
          name="categories"
          label="类别"
          rules={[{ required: true, message: '至少选择一个类别' }]}
        >
          <Checkbox.Group
            options={CATEGORIES.map((value) => ({ value, label: LABELS.category[value] }))}
          />
        </Form.Item>
        <div className="grid-2">
          <Form.Item name="origin" label="来源">
            <Select
              options={CASE_ORIGINS.map((value) => ({ value, label: LABELS.origin[value] }))}
            />
          </Form.Item>
          {origin === 'instruction' ? (
            <Form.Item
              name="instruction"
              label="交办文号"
              rules={[{ required: true, whitespace: true, message: '请填写交办文号' }]}
            >
              <Input maxLength={80} placeholder="如：云政办督〔2026〕12号" />
            </Form.Item>
          ) : (
            <Form.Item name="rumour" valuePropName="checked" label="谣言">
              <Checkbox>涉嫌编造传播谣言，线索同时移送公安、网信</Checkbox>
            </Form.Item>
          )}
        </div>
        <Form.Item
          name="unitId"
          label="责任单位"
          extra={
            routing.data === undefined
              ? undefined
              : `建议依据：${LABELS.routingRow[routing.data.row]}`
          }
          rules={[{ required: true, message: '请指定责任单位' }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={units.isLoading}
            placeholder="输入单位名称查找"
            options={units.data
              ?.filter((unit) => unit.kind !== 'government' || unit.placeCode === event.place?.code)
              .map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
        <div className="grid-2">
          <Form.Item
            name="firstPublicAt"
            label="首发时间（北京时间）"
            extra="时限自首发、事发、发现中最早者起算"
          >
            <DatePicker {...MOMENT_PICKER} />
          </Form.Item>
          <Form.Item name="occurredAt" label="事发时间（如已知）">
            <DatePicker {...MOMENT_PICKER} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}

/** Enter confirms an open dialogue, unless a field or a button has the key for itself. */
function useEnter(open: boolean, confirm: () => void): void {
  const current = useRef(confirm);
  useEffect(() => {
    current.current = confirm;
  });
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const busy =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, button, a');
      if (event.key === 'Enter' && !busy) current.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
}

function useOpening() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (opening: CaseOpening) =>
      z.object({ id: z.int() }).parse(await change('POST', '/cases', opening)).id,
    onSettled: () => client.invalidateQueries(),
  });
}

function initialOf(event: EventSummary): Partial<Fields> {
  return {
    title: event.title,
    level: event.level,
    eventLevel: event.accidentLevel ?? (event.categories.includes('emergency') ? 'IV' : 'none'),
    origin: event.categories.includes('superior_instruction') ? 'instruction' : 'alert',
    rumour: false,
    categories: event.categories.length > 0 ? event.categories : ['vital_interest'],
    firstPublicAt: wallClock(event.firstReportedAt),
    occurredAt: null,
  };
}

function bodyOf(eventId: number, fields: Fields): CaseOpening {
  return caseOpening.parse({
    eventId,
    title: fields.title,
    level: fields.level,
    eventLevel: fields.eventLevel === 'none' ? null : fields.eventLevel,
    // Whether an alert led to it is known where the case is opened.
    ...(fields.origin !== 'alert' && { origin: fields.origin }),
    instruction: fields.origin === 'instruction' ? fields.instruction : null,
    rumour: fields.rumour ?? false,
    levelReason: fields.levelReason ?? null,
    categories: fields.categories,
    unitId: fields.unitId,
    firstPublicAt: fields.firstPublicAt && instantOf(fields.firstPublicAt),
    occurredAt: fields.occurredAt && instantOf(fields.occurredAt),
  });
}

function refusalOf(error: unknown) {
  const other = error instanceof ApiError ? error.details['caseId'] : undefined;
  if (typeof other !== 'number') return explain(error);
  return (
    <>
      {explain(error)} <Link to={`/cases/${other}`}>查看已有处置单</Link>
    </>
  );
}
