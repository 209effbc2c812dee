import type { AccountView, ManagedUnit } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Grid, Tag } from 'antd';
import { ChosenColumns } from '../../components/chosen-columns';
import { type Column, PlainTable } from '../../components/plain-table';
import { TimeAgo } from '../../components/time-ago';
import { fullDateTime } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useColumns } from '../../lib/use-columns';
import { PersonActions } from './person-actions';
import { TEXT } from './text.zh';

/** People by row, with what can be done about each. */
export function PeopleTable({
  accounts,
  units,
  filtered,
}: {
  accounts: readonly AccountView[];
  units: readonly ManagedUnit[];
  filtered: boolean;
}) {
  const own = useSession()?.login;
  const wide = Grid.useBreakpoint().md ?? true;
  const columns = useColumns<Column<AccountView>>('people', [
    {
      title: TEXT.personName,
      render: (account) => (
        <>
          <strong className={account.disabledAt === null ? '' : 'soft'}>{account.name}</strong>
          {account.login === own && <Tag style={{ marginInlineStart: 6 }}>{TEXT.you}</Tag>}
          <div className="soft small">
            {account.login}
            {!wide && ` · ${LABELS.role[account.role]}`}
          </div>
          {!wide && <div className="soft small">{account.unit.name}</div>}
        </>
      ),
    },
    {
      title: TEXT.role,
      from: 'md',
      width: 110,
      render: (account) => LABELS.role[account.role],
    },
    { title: TEXT.unit, from: 'md', render: (account) => account.unit.name },
    {
      title: TEXT.lastSignIn,
      from: 'lg',
      width: 120,
      render: ({ lastSignInAt }) =>
        lastSignInAt === null ? (
          <span className="soft">{TEXT.never}</span>
        ) : (
          <TimeAgo at={lastSignInAt} />
        ),
    },
    { title: TEXT.state, width: 110, render: (account) => <State {...account} /> },
    {
      title: '',
      width: wide ? 110 : 48,
      align: 'right',
      render: (account) => (
        <PersonActions account={account} units={units} isOwn={account.login === own} wide={wide} />
      ),
    },
  ]);
  return (
    <ChosenColumns of={columns}>
      <PlainTable
        keyOf={({ id }) => id}
        rows={accounts}
        empty={filtered ? TEXT.noMatchingPeople : TEXT.noPeople}
        columns={columns.shown}
      />
    </ChosenColumns>
  );
}

function State({ disabledAt, passwordDue }: AccountView) {
  if (disabledAt !== null)
    return (
      <span className="soft" title={TEXT.disabledAt(fullDateTime(disabledAt))}>
        {TEXT.disabledState}
      </span>
    );
  if (passwordDue) return <span className="risk">{TEXT.passwordDueState}</span>;
  return <span className="good">{TEXT.activeState}</span>;
}
