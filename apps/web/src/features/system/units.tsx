import { MoreOutlined } from '@ant-design/icons';
import type { ManagedUnit } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Dropdown, Grid, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { UnitDialog } from './unit-dialog';
import { type UnitBranch, unitBranches } from './unit-tree';

/** With no more units than this the whole tree is open. */
const FEW = 30;

/** The administrator's unit and all below it, as a tree. */
export function Units({ units }: { units: readonly ManagedUnit[] }) {
  const wide = Grid.useBreakpoint().md ?? true;
  const open = units.length <= FEW ? units : units.slice(0, 1);
  return (
    <Panel>
      <Table<UnitBranch>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={unitBranches(units)}
        expandable={{
          defaultExpandedRowKeys: open.map((unit) => unit.id),
          indentSize: wide ? 20 : 12,
        }}
        columns={[
          {
            title: '单位',
            render: (_, unit) => (
              <div className="unit-name">
                {unit.kind === 'government' ? <strong>{unit.name}</strong> : unit.name}
                {unit.vertical && <Tag style={{ marginInlineStart: 6 }}>垂直管理</Tag>}
                {!wide && unit.kind === 'government' && (
                  <div className="soft small">
                    {unit.placeName} {unit.placeCode}
                  </div>
                )}
              </div>
            ),
          },
          {
            title: '类型',
            responsive: ['md'],
            width: 100,
            render: (_, unit) => LABELS.unitKind[unit.kind],
          },
          {
            title: '行政区划',
            responsive: ['md'],
            width: 150,
            render: (_, unit) => (
              <>
                {unit.placeName} <span className="soft small">{unit.placeCode}</span>
              </>
            ),
          },
          {
            title: '主管领域',
            responsive: ['lg'],
            render: (_, unit) => (
              <span className="soft">
                {unit.fields.map((field) => LABELS.field[field]).join('、') || '—'}
              </span>
            ),
          },
          {
            title: '人数',
            width: 60,
            align: 'right',
            render: (_, { id, peopleBelow }) =>
              peopleBelow === 0 ? (
                <span className="soft">0</span>
              ) : (
                <Link to={`/system?unitId=${id}`}>{peopleBelow}</Link>
              ),
          },
          {
            title: '',
            width: wide ? 150 : 48,
            align: 'right',
            render: (_, unit) => <UnitActions unit={unit} units={units} wide={wide} />,
          },
        ]}
      />
    </Panel>
  );
}

function UnitActions({
  unit,
  units,
  wide,
}: {
  unit: ManagedUnit;
  units: readonly ManagedUnit[];
  wide: boolean;
}) {
  const [dialog, setDialog] = useState<'add' | 'change' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      {wide ? (
        <Space size={0}>
          <Button type="link" size="small" onClick={() => setDialog('add')}>
            添加下级
          </Button>
          <Button type="link" size="small" onClick={() => setDialog('change')}>
            修改
          </Button>
        </Space>
      ) : (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              { key: 'add', label: '添加下级' },
              { key: 'change', label: '修改' },
            ],
            onClick: ({ key }) => setDialog(key as 'add' | 'change'),
          }}
        >
          <Button
            type="text"
            size="small"
            aria-label={`${unit.name}的操作`}
            icon={<MoreOutlined />}
          />
        </Dropdown>
      )}
      {dialog === 'add' && <UnitDialog units={units} parent={unit} onClose={close} />}
      {dialog === 'change' && <UnitDialog units={units} unit={unit} onClose={close} />}
    </>
  );
}
