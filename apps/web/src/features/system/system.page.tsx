import { PlusOutlined } from '@ant-design/icons';
import type { ManagedUnit } from '@huixiang/contracts';
import { Button, Segmented, Skeleton, Space } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { Answer } from '../../components/answer';
import { lazyDialog } from '../../lib/lazy-dialog';
import { useFilters } from '../../lib/use-filters';
import { WORDS } from '../../text/words.zh';
import { People } from './people';
import { useManagedUnits } from './system.api';
import { TEXT } from './text.zh';
import './system.css';

const Channels = lazy(() => import('./channels').then((m) => ({ default: m.Channels })));
const Units = lazy(() => import('./units').then((m) => ({ default: m.Units })));
const AddPersonDialog = lazyDialog(() =>
  import('./add-person-dialog').then((m) => m.AddPersonDialog),
);
const UnitDialog = lazyDialog(() => import('./unit-dialog').then((m) => m.UnitDialog));

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
      <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
        {view === 'channels' ? (
          <Channels />
        ) : (
          <Answer query={units}>
            {(list) => (isUnits ? <Units units={list} /> : <People units={list} />)}
          </Answer>
        )}
      </Suspense>
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
