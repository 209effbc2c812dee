import type { AddUnit, ManagedUnit } from '@huixiang/contracts';
import { FIELDS, LABELS, UNIT_KINDS, type UnitKind } from '@huixiang/domain';
import { Checkbox, Form, Input, Select, TreeSelect } from 'antd';
import { usePlaces } from '../../lib/places';
import { unitChoices } from './unit-tree';
import { TEXT } from './text.zh';

/** What is said of a unit; which of it is asked for depends on its kind. */
export function UnitFields({ units, isNew }: { units: readonly ManagedUnit[]; isNew: boolean }) {
  const kind = Form.useWatch<UnitKind | undefined>('kind');
  return (
    <>
      {isNew && (
        <Form.Item name="parentId" label={TEXT.parentUnit} rules={[{ required: true }]}>
          <TreeSelect
            showSearch={{ treeNodeFilterProp: 'title' }}
            treeDefaultExpandedKeys={units.slice(0, 1).map((unit) => unit.id)}
            treeData={unitChoices(units)}
          />
        </Form.Item>
      )}
      <Form.Item name="kind" label={TEXT.kind}>
        <Select options={UNIT_KINDS.map((one) => ({ value: one, label: LABELS.unitKind[one] }))} />
      </Form.Item>
      {kind === 'government' && <DivisionFields units={units} isNew={isNew} />}
      <Form.Item
        name="name"
        label={TEXT.unitName}
        rules={[{ required: true, whitespace: true, max: 60, message: TEXT.unitNameRequired }]}
      >
        <Input
          placeholder={kind === 'government' ? TEXT.governmentExample : TEXT.departmentExample}
        />
      </Form.Item>
      {kind === 'department' && (
        <Form.Item name="fields" label={TEXT.unitFields} extra={TEXT.unitFieldsHint}>
          <Select
            mode="multiple"
            placeholder={TEXT.optional}
            options={FIELDS.map((field) => ({ value: field, label: LABELS.field[field] }))}
          />
        </Form.Item>
      )}
      {kind !== 'government' && (
        <Form.Item name="vertical" valuePropName="checked" noStyle>
          <Checkbox>{TEXT.verticalExplained}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

/** A government's division: one that is known is named at once, a new one is made with the unit. */
function DivisionFields({ units, isNew }: { units: readonly ManagedUnit[]; isNew: boolean }) {
  const form = Form.useFormInstance<AddUnit>();
  const places = usePlaces();
  const parentId = Form.useWatch<number | undefined>('parentId');
  const parent = units.find((unit) => unit.id === parentId);
  const beginning = parent?.placeCode.replace(/(00)+$/, '') ?? '';
  const nameIt = (placeName: string) => {
    form.setFieldsValue({ placeName });
    const name = form.getFieldValue('name') as string | undefined;
    if (isNew && (!name || name.endsWith('人民政府')))
      form.setFieldsValue({ name: placeName === '' ? '' : TEXT.peoplesGovernmentOf(placeName) });
  };
  return (
    <div className="grid-2" style={{ rowGap: 0 }}>
      <Form.Item
        name="placeCode"
        label={TEXT.divisionCode}
        rules={[
          { required: true, pattern: /^\d{6}$/, message: TEXT.sixDigits },
          {
            warningOnly: true,
            validator: (_, code: string | undefined) =>
              isNew && code?.length === 6 && !code.startsWith(beginning)
                ? Promise.reject(new Error(TEXT.codeBeginningHint(beginning)))
                : Promise.resolve(),
          },
        ]}
      >
        <Input
          disabled={!isNew}
          maxLength={6}
          inputMode="numeric"
          placeholder={TEXT.codeExample(`${beginning}0100`.slice(0, 6))}
          onChange={(event) => {
            const known = places.data?.find((place) => place.code === event.target.value);
            if (known !== undefined) nameIt(known.name);
          }}
        />
      </Form.Item>
      <Form.Item
        name="placeName"
        label={TEXT.divisionName}
        tooltip={TEXT.divisionNameHint}
        rules={[
          { required: true, whitespace: true, min: 2, max: 30, message: TEXT.divisionNameRule },
        ]}
      >
        <Input
          placeholder={TEXT.divisionExample}
          onChange={(event) => nameIt(event.target.value)}
        />
      </Form.Item>
    </div>
  );
}
