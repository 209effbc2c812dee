import type { ManagedUnit } from '@huixiang/contracts';
import { LABELS, ROLES, type Role } from '@huixiang/domain';
import { Form, Input, Select, TreeSelect } from 'antd';
import { WORDS } from '../../text/words.zh';
import { unitChoices } from './unit-tree';
import { TEXT } from './text.zh';

/** The fields both dialogs, for adding and changing, ask for. */
export function PersonFields({
  units,
  isOwn = false,
}: {
  units: readonly ManagedUnit[];
  isOwn?: boolean;
}) {
  const role = Form.useWatch<Role | undefined>('role');
  return (
    <>
      <Form.Item
        name="name"
        label={TEXT.personName}
        rules={[{ required: true, whitespace: true, max: 30, message: TEXT.nameRequired }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="unitId"
        label={TEXT.unit}
        rules={[{ required: true, message: TEXT.unitRequired }]}
        extra={isOwn ? undefined : TEXT.unitScope}
      >
        <TreeSelect
          disabled={isOwn}
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeDefaultExpandedKeys={units.slice(0, 1).map((unit) => unit.id)}
          placeholder={TEXT.choose}
          treeData={unitChoices(units)}
        />
      </Form.Item>
      <Form.Item
        name="role"
        label={TEXT.role}
        rules={[{ required: true, message: TEXT.roleRequired }]}
        extra={isOwn ? TEXT.ownRoleLocked : role && WORDS.roleDuties[role]}
      >
        <Select
          disabled={isOwn}
          placeholder={TEXT.choose}
          options={ROLES.map((one) => ({ value: one, label: LABELS.role[one] }))}
        />
      </Form.Item>
    </>
  );
}
