import { MoreOutlined } from '@ant-design/icons';
import type { ManagedUnit } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Dropdown, Grid, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { UnitDialog } from './unit-dialog';
import { type UnitBranch, unitBranches } from './unit-tree';
import { TEXT } from './text.zh';

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
            title: TEXT.unit,
            render: (_, unit) => (
              <div className="unit-name">
                {unit.kind === 'government' ? <strong>{unit.name}</strong> : unit.name}
                {unit.vertical && <Tag style={{ marginInlineStart: 6 }}>{TEXT.vertical}</Tag>}
                {!wide && unit.kind === 'government' && (
                  <div className="soft small">
                    {unit.placeName} {unit.placeCode}
                  </div>
                )}
              </div>
            ),
          },
          {
            title: TEXT.kind,
            responsive: ['md'],
            width: 100,
            render: (_, unit) => LABELS.unitKind[unit.kind],
          },
          {
            title: TEXT.division,
            responsive: ['md'],
            width: 150,
            render: (_, unit) => (
              <>
                {unit.placeName} <span className="soft small">{unit.placeCode}</span>
              </>
            ),
          },
          {
            title: TEXT.unitFields,
            responsive: ['lg'],
            render: (_, unit) => (
              <span className="soft">
                {unit.fields.map((field) => LABELS.field[field]).join(TEXT.listSeparator) || '—'}
              </span>
            ),
          },
          {
            title: TEXT.peopleHead,
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
            {TEXT.addSubunit}
          </Button>
          <Button type="link" size="small" onClick={() => setDialog('change')}>
            {TEXT.edit}
          </Button>
        </Space>
      ) : (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              { key: 'add', label: TEXT.addSubunit },
              { key: 'change', label: TEXT.edit },
            ],
            onClick: ({ key }) => setDialog(key as 'add' | 'change'),
          }}
        >
          <Button
            type="text"
            size="small"
            aria-label={TEXT.actionsFor(unit.name)}
            icon={<MoreOutlined />}
          />
        </Dropdown>
      )}
      {dialog === 'add' && <UnitDialog units={units} parent={unit} onClose={close} />}
      {dialog === 'change' && <UnitDialog units={units} unit={unit} onClose={close} />}
    </>
  );
}
