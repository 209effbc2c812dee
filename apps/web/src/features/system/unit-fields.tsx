import type { AddUnit, ManagedUnit } from '@huixiang/contracts';
import { FIELDS, LABELS, UNIT_KINDS, type UnitKind } from '@huixiang/domain';
import { Checkbox, Form, Input, Select, TreeSelect } from 'antd';
import { usePlaces } from '../../lib/places';
import { unitChoices } from './unit-tree';

/** What is said of a unit; which of it is asked for depends on its kind. */
export function UnitFields({ units, isNew }: { units: readonly ManagedUnit[]; isNew: boolean }) {
  const kind = Form.useWatch<UnitKind | undefined>('kind');
  return (
    <>
      {isNew && (
        <Form.Item name="parentId" label="上级单位" rules={[{ required: true }]}>
          <TreeSelect
            showSearch={{ treeNodeFilterProp: 'title' }}
            treeDefaultExpandedKeys={units.slice(0, 1).map((unit) => unit.id)}
            treeData={unitChoices(units)}
          />
        </Form.Item>
      )}
      <Form.Item name="kind" label="类型">
        <Select options={UNIT_KINDS.map((one) => ({ value: one, label: LABELS.unitKind[one] }))} />
      </Form.Item>
      {kind === 'government' && <DivisionFields units={units} isNew={isNew} />}
      <Form.Item
        name="name"
        label="单位名称"
        rules={[{ required: true, whitespace: true, max: 60, message: '请填写名称，60 字以内' }]}
      >
        <Input placeholder={kind === 'government' ? '如：听泉县人民政府' : '如：听泉县教育局'} />
      </Form.Item>
      {kind === 'department' && (
        <Form.Item name="fields" label="主管领域" extra="这些领域的事，系统建议交给这个单位">
          <Select
            mode="multiple"
            placeholder="可不填"
            options={FIELDS.map((field) => ({ value: field, label: LABELS.field[field] }))}
          />
        </Form.Item>
      )}
      {kind !== 'government' && (
        <Form.Item name="vertical" valuePropName="checked" noStyle>
          <Checkbox>垂直管理（由上级主管部门管理，而不是本级政府）</Checkbox>
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
      form.setFieldsValue({ name: placeName === '' ? '' : `${placeName}人民政府` });
  };
  return (
    <div className="grid-2" style={{ rowGap: 0 }}>
      <Form.Item
        name="placeCode"
        label="区划代码"
        rules={[
          { required: true, pattern: /^\d{6}$/, message: '六位数字' },
          {
            warningOnly: true,
            validator: (_, code: string | undefined) =>
              isNew && code?.length === 6 && !code.startsWith(beginning)
                ? Promise.reject(new Error(`上级区划的代码以 ${beginning} 开头，请核对`))
                : Promise.resolve(),
          },
        ]}
      >
        <Input
          disabled={!isNew}
          maxLength={6}
          inputMode="numeric"
          placeholder={`如 ${`${beginning}0100`.slice(0, 6)}`}
          onChange={(event) => {
            const known = places.data?.find((place) => place.code === event.target.value);
            if (known !== undefined) nameIt(known.name);
          }}
        />
      </Form.Item>
      <Form.Item
        name="placeName"
        label="区划名称"
        tooltip="系统凭这个名称认出信息说的是哪里"
        rules={[{ required: true, whitespace: true, min: 2, max: 30, message: '2 至 30 个字' }]}
      >
        <Input placeholder="如：听泉县" onChange={(event) => nameIt(event.target.value)} />
      </Form.Item>
    </div>
  );
}
