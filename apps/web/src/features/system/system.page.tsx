import { PlusOutlined } from '@ant-design/icons';
import type { ManagedUnit } from '@huixiang/contracts';
import { Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { useFilters } from '../../lib/use-filters';
import { ZH } from '../../text/zh';
import { AddPersonDialog } from './add-person-dialog';
import { People } from './people';
import { useManagedUnits } from './system.api';
import { UnitDialog } from './unit-dialog';
import { Units } from './units';
import './system.css';

/** 系统: which units there are, and who may sign in for them. */
export function SystemPage() {
  const units = useManagedUnits();
  const { value, set } = useFilters();
  const isUnits = value('view') === 'units';
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.system}</h1>
        <Space wrap>
          <Segmented
            value={isUnits ? 'units' : 'people'}
            onChange={(view) => set('view', view === 'people' ? undefined : view)}
            options={[
              { value: 'people', label: '人员' },
              { value: 'units', label: '单位' },
            ]}
          />
          <Add units={units.data} isUnit={isUnits} />
        </Space>
      </div>
      <Answer query={units}>
        {(list) => (isUnits ? <Units units={list} /> : <People units={list} />)}
      </Answer>
    </div>
  );
}

function Add({ units, isUnit }: { units: readonly ManagedUnit[] | undefined; isUnit: boolean }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        type="primary"
        icon={<PlusOutlined />}
        disabled={units === undefined}
        onClick={() => setOpen(true)}
      >
        {isUnit ? '添加单位' : '添加人员'}
      </Button>
      {open && units !== undefined && isUnit && (
        <UnitDialog units={units} parent={units[0]} onClose={close} />
      )}
      {open && units !== undefined && !isUnit && <AddPersonDialog units={units} onClose={close} />}
    </>
  );
}
