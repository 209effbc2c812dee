import { PlusOutlined } from '@ant-design/icons';
import type { ManagedUnit } from '@huixiang/contracts';
import { Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { useFilters } from '../../lib/use-filters';
import { WORDS } from '../../text/words.zh';
import { AddPersonDialog } from './add-person-dialog';
import { Channels } from './channels';
import { People } from './people';
import { useManagedUnits } from './system.api';
import { UnitDialog } from './unit-dialog';
import { Units } from './units';
import { TEXT } from './text.zh';
import './system.css';

/** 系统: which units there are, who may sign in for them, and where they are told of what happens. */
export function SystemPage() {
  const units = useManagedUnits();
  const { value, set } = useFilters();
  const view = value('view') ?? 'people';
  const isUnits = view === 'units';
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.system}</h1>
        <Space wrap>
          <Segmented
            value={view}
            onChange={(to) => set('view', to === 'people' ? undefined : to)}
            options={[
              { value: 'people', label: TEXT.people },
              { value: 'units', label: TEXT.units },
              { value: 'channels', label: TEXT.messageChannels },
            ]}
          />
          {view !== 'channels' && <Add units={units.data} isUnit={isUnits} />}
        </Space>
      </div>
      {view === 'channels' ? (
        <Channels />
      ) : (
        <Answer query={units}>
          {(list) => (isUnits ? <Units units={list} /> : <People units={list} />)}
        </Answer>
      )}
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
        {isUnit ? TEXT.addUnit : TEXT.addPerson}
      </Button>
      {open && units !== undefined && isUnit && (
        <UnitDialog units={units} parent={units[0]} onClose={close} />
      )}
      {open && units !== undefined && !isUnit && <AddPersonDialog units={units} onClose={close} />}
    </>
  );
}
