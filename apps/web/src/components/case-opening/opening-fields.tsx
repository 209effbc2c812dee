import { unitList } from '@huixiang/contracts';
import { CASE_ORIGINS, CATEGORIES, EVENT_LEVELS, FIELDS, LABELS } from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import {
  Checkbox,
  DatePicker,
  Form,
  type FormInstance,
  Input,
  Radio,
  Select,
  TreeSelect,
} from 'antd';
import { useEffect } from 'react';
import { read } from '../../lib/api';
import { usePlaceChoices } from '../../lib/places';
import { EVENT_LEVEL_OPTIONS } from '../event-level-options';
import { MOMENT_PICKER } from '../moment-picker';
import type { Fields } from './opening-draft';
import { type Matter, useRouting } from './routing.api';

/** Levels on both axes; a reason where they are below what is known. */
export function LevelFields({ lowered }: { lowered: boolean }) {
  return (
    <>
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
    </>
  );
}

/** How it came, with the number of an instruction. */
export function OriginFields({ form }: { form: FormInstance<Fields> }) {
  const origin = Form.useWatch('origin', form);
  return (
    <div className="grid-2">
      <Form.Item name="origin" label="来源">
        <Select options={CASE_ORIGINS.map((value) => ({ value, label: LABELS.origin[value] }))} />
      </Form.Item>
      {origin === 'instruction' && (
        <Form.Item
          name="instruction"
          label="交办文号"
          rules={[{ required: true, whitespace: true, message: '请填写交办文号' }]}
        >
          <Input maxLength={80} placeholder="如：云政办督〔2026〕12号" />
        </Form.Item>
      )}
      {/* Hidden rather than left out: a rumour stays one whatever else is chosen. */}
      <Form.Item
        name="rumour"
        valuePropName="checked"
        label="谣言"
        hidden={origin === 'instruction'}
      >
        <Checkbox>涉嫌编造传播谣言，线索同时移送公安、网信</Checkbox>
      </Form.Item>
    </div>
  );
}

/** Who answers: by the table, from an event or, where there is none, from the field and the place that are asked for. */
export function UnitFields(props: {
  form: FormInstance<Fields>;
  eventId: number | null;
  place: string | undefined;
}) {
  const { form, eventId } = props;
  const field = Form.useWatch('field', form);
  const chosen = Form.useWatch('place', form);
  const place = chosen ?? props.place;
  const matter: Matter = eventId === null ? { place, field } : { eventId };
  const routing = useRouting(matter);
  const units = useQuery({ queryKey: ['units'], queryFn: () => read('/units', unitList) });
  const places = usePlaceChoices();
  const suggested = routing.data?.units[0]?.id;
  useEffect(() => {
    if (suggested !== undefined && !form.isFieldTouched('unitId'))
      form.setFieldValue('unitId', suggested);
  }, [suggested, form]);
  return (
    <>
      {eventId === null && (
        <div className="grid-2">
          <Form.Item name="field" label="领域" rules={[{ required: true, message: '请选择领域' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={FIELDS.map((value) => ({ value, label: LABELS.field[value] }))}
            />
          </Form.Item>
          <Form.Item name="place" label="地点" extra="用于建议责任单位">
            <TreeSelect
              allowClear
              showSearch={{ treeNodeFilterProp: 'title' }}
              treeData={places}
              placeholder="选择地点"
            />
          </Form.Item>
        </div>
      )}
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
            ?.filter((unit) => unit.kind !== 'government' || unit.placeCode === place)
            .map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      </Form.Item>
    </>
  );
}

/** The moments clocks run from. */
export function MomentFields() {
  return (
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
  );
}
