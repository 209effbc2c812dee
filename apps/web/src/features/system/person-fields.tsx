import type { ManagedUnit } from '@huixiang/contracts';
import { LABELS, ROLES, type Role } from '@huixiang/domain';
import { Form, Input, Select, TreeSelect } from 'antd';
import { ZH } from '../../text/zh';
import { unitChoices } from './unit-tree';

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
        label="姓名"
        rules={[{ required: true, whitespace: true, max: 30, message: '请填写姓名，30 字以内' }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="unitId"
        label="单位"
        rules={[{ required: true, message: '请选择单位' }]}
        extra={isOwn ? undefined : '看得到本单位与下级单位的事'}
      >
        <TreeSelect
          disabled={isOwn}
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeDefaultExpandedKeys={units.slice(0, 1).map((unit) => unit.id)}
          placeholder="请选择"
          treeData={unitChoices(units)}
        />
      </Form.Item>
      <Form.Item
        name="role"
        label="角色"
        rules={[{ required: true, message: '请选择角色' }]}
        extra={isOwn ? '自己的角色和单位由其他管理员改' : role && ZH.roleDuties[role]}
      >
        <Select
          disabled={isOwn}
          placeholder="请选择"
          options={ROLES.map((one) => ({ value: one, label: LABELS.role[one] }))}
        />
      </Form.Item>
    </>
  );
}
