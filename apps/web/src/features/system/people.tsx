import { ACCOUNT_PAGE_SIZE, type ManagedUnit } from '@huixiang/contracts';
import { Input } from 'antd';
import { Answer } from '../../components/answer';
import { Pager } from '../../components/pager';
import { Panel } from '../../components/panel';
import { lazyPicker } from '../../lib/lazy-picker';
import { useFilters } from '../../lib/use-filters';
import { PeopleTable } from './people-table';
import { useAccounts } from './system.api';
import { unitChoices } from './unit-tree';
import { TEXT } from './text.zh';

const UnitPicker = lazyPicker(() =>
  import('../../components/unit-picker').then((m) => m.UnitPicker),
);

/** Who may sign in, found by name or unit; the filters live in the address. */
export function People({ units }: { units: readonly ManagedUnit[] }) {
  const { value, set } = useFilters();
  const [q, unitId, page] = [value('q'), value('unitId'), value('page')];
  const query = useAccounts({ q, unitId, page });
  return (
    <>
      <div className="row">
        <Input.Search
          allowClear
          placeholder={TEXT.nameOrUsername}
          defaultValue={q}
          onSearch={(text) => set('q', text.trim())}
          style={{ flex: '1 1 150px', maxWidth: 220 }}
        />
        <UnitPicker
          label={TEXT.filterByUnit}
          shown={units.find(({ id }) => String(id) === unitId)?.name ?? TEXT.allUnits}
          width={240}
          none={TEXT.allUnits}
          value={unitId === undefined ? undefined : Number(unitId)}
          tree={unitChoices(units)}
          expanded={units.slice(0, 1).map((unit) => unit.id)}
          onChange={(id) => set('unitId', id?.toString())}
        />
      </div>
      <Panel>
        <Answer query={query}>
          {({ total, accounts }) => (
            <>
              <PeopleTable
                accounts={accounts}
                units={units}
                filtered={q !== undefined || unitId !== undefined}
              />
              {total > 0 && (
                <Pager
                  page={Number(page ?? 1)}
                  pageSize={ACCOUNT_PAGE_SIZE}
                  total={total}
                  count={TEXT.peopleCount(total)}
                  onPage={(to) => set('page', to === 1 ? undefined : String(to))}
                />
              )}
            </>
          )}
        </Answer>
      </Panel>
    </>
  );
}
