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
import type { CheckboxGroupProps } from 'antd/es/checkbox';
import type { AriaAttributes } from 'react';
import { useEffect } from 'react';
import { read } from '../../lib/api';
import { usePlaceChoices } from '../../lib/places';
import { EVENT_LEVEL_OPTIONS } from '../event-level-options';
import { MOMENT_PICKER } from '../moment-picker';
import type { Fields } from './opening-draft';
import { type Matter, useRouting } from './routing.api';
import { TEXT } from './text.zh';

/** Levels on both axes; a reason where they are below what is known. */
export function LevelFields({ lowered }: { lowered: boolean }) {
  return (
    <>
      <Form.Item name="level" label={TEXT.concernLevel}>
        <Radio.Group
          optionType="button"
          options={EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] }))}
        />
      </Form.Item>
      <Form.Item name="eventLevel" label={TEXT.emergencyLevel} extra={TEXT.nationalLimitsHint}>
        <Radio.Group optionType="button" options={EVENT_LEVEL_OPTIONS} />
      </Form.Item>
      {lowered && (
        <Form.Item
          name="levelReason"
          label={TEXT.whyLowerLevel}
          rules={[{ required: true, min: 4, message: TEXT.reasonTooShort }]}
        >
          <Input maxLength={200} placeholder={TEXT.lowerLevelExample} />
        </Form.Item>
      )}
      <Form.Item
        name="categories"
        label={TEXT.category}
        rules={[{ required: true, message: TEXT.chooseCategory }]}
      >
        <Categories />
      </Form.Item>
    </>
  );
}

/** A group of boxes is not required as an input is: what the form tells it of that stays here. */
function Categories({ 'aria-required': _, ...group }: CheckboxGroupProps & AriaAttributes) {
  return (
    <Checkbox.Group
      {...group}
      options={CATEGORIES.map((value) => ({ value, label: LABELS.category[value] }))}
    />
  );
}

/** How it came, with the number of an instruction. */
export function OriginFields({ form }: { form: FormInstance<Fields> }) {
  const origin = Form.useWatch('origin', form);
  return (
    <div className="grid-2">
      <Form.Item name="origin" label={TEXT.origin}>
        <Select options={CASE_ORIGINS.map((value) => ({ value, label: LABELS.origin[value] }))} />
      </Form.Item>
      {origin === 'instruction' && (
        <Form.Item
          name="instruction"
          label={TEXT.instructionNumber}
          rules={[{ required: true, whitespace: true, message: TEXT.enterInstructionNumber }]}
        >
          <Input maxLength={80} placeholder={TEXT.instructionExample} />
        </Form.Item>
      )}
      {/* Hidden rather than left out: a rumour stays one whatever else is chosen. */}
      <Form.Item
        name="rumour"
        valuePropName="checked"
        label={TEXT.rumour}
        hidden={origin === 'instruction'}
      >
        <Checkbox>{TEXT.suspectedRumour}</Checkbox>
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
          <Form.Item
            name="field"
            label={TEXT.field}
            rules={[{ required: true, message: TEXT.chooseField }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={FIELDS.map((value) => ({ value, label: LABELS.field[value] }))}
            />
          </Form.Item>
          <Form.Item name="place" label={TEXT.place} extra={TEXT.placeHint}>
            <TreeSelect
              allowClear
              showSearch={{ treeNodeFilterProp: 'title' }}
              treeData={places}
              placeholder={TEXT.choosePlace}
            />
          </Form.Item>
        </div>
      )}
      <Form.Item
        name="unitId"
        label={TEXT.responsibleUnit}
        extra={
          routing.data === undefined
            ? undefined
            : TEXT.suggestionBasis(LABELS.routingRow[routing.data.row])
        }
        rules={[{ required: true, message: TEXT.chooseResponsibleUnit }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={units.isLoading}
          placeholder={TEXT.findUnit}
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
      <Form.Item name="firstPublicAt" label={TEXT.firstPublished} extra={TEXT.clockStartHint}>
        <DatePicker {...MOMENT_PICKER} />
      </Form.Item>
      <Form.Item name="occurredAt" label={TEXT.occurredAt}>
        <DatePicker {...MOMENT_PICKER} />
      </Form.Item>
    </div>
  );
}
