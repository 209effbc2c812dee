import { ACCOUNT_PAGE_SIZE, type ManagedUnit } from '@huixiang/contracts';
import { Input, Pagination, TreeSelect } from 'antd';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { useFilters } from '../../lib/use-filters';
import { PeopleTable } from './people-table';
import { useAccounts } from './system.api';
import { unitChoices } from './unit-tree';
import { TEXT } from './text.zh';

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
        <TreeSelect
          allowClear
          aria-label={TEXT.filterByUnit}
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeDefaultExpandedKeys={units.slice(0, 1).map((unit) => unit.id)}
          placeholder={TEXT.allUnits}
          value={unitId === undefined ? undefined : Number(unitId)}
          onChange={(id: number | undefined) => set('unitId', id?.toString())}
          treeData={unitChoices(units)}
          popupMatchSelectWidth={320}
          style={{ flex: '1 1 150px', maxWidth: 260 }}
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
                <Pagination
                  align="end"
                  style={{ marginTop: 12 }}
                  current={Number(page ?? 1)}
                  pageSize={ACCOUNT_PAGE_SIZE}
                  total={total}
                  showSizeChanger={false}
                  hideOnSinglePage={false}
                  showTotal={(count) => TEXT.peopleCount(count)}
                  onChange={(to) => set('page', to === 1 ? undefined : String(to))}
                />
              )}
            </>
          )}
        </Answer>
      </Panel>
    </>
  );
}
