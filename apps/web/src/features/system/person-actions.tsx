import { MoreOutlined } from '@ant-design/icons';
import type { AccountView, ManagedUnit } from '@huixiang/contracts';
import { Button, type MenuProps, Space } from 'antd';
import { useState } from 'react';
import { MenuButton } from '../../components/menu-button';
import { lazyDialog } from '../../lib/lazy-dialog';
import { useMessage } from '../../lib/message';
import { useSetDisabled } from './system.api';
import { TEXT } from './text.zh';

const EditPersonDialog = lazyDialog(() =>
  import('./edit-person-dialog').then((m) => m.EditPersonDialog),
);
const ResetPasswordDialog = lazyDialog(() =>
  import('./reset-password-dialog').then((m) => m.ResetPasswordDialog),
);

/** What an administrator can do about a person; about themself only the name. */
export function PersonActions({
  account,
  units,
  isOwn,
  wide,
}: {
  account: AccountView;
  units: readonly ManagedUnit[];
  isOwn: boolean;
  wide: boolean;
}) {
  const [editing, setEditing] = useState(false);
  const [resetting, setResetting] = useState(false);
  const setDisabled = useDisabling(account);
  const isDisabled = account.disabledAt !== null;
  const items: MenuProps['items'] = [
    ...(wide ? [] : [{ key: 'edit', label: TEXT.edit }]),
    ...(isOwn
      ? []
      : [
          { key: 'reset', label: TEXT.resetPassword },
          { key: 'disable', label: isDisabled ? TEXT.enable : TEXT.disable, danger: !isDisabled },
        ]),
  ];
  const acts: Readonly<Record<string, () => void>> = {
    edit: () => setEditing(true),
    reset: () => setResetting(true),
    disable: () => setDisabled(!isDisabled),
  };
  return (
    <Space size={0}>
      {wide && (
        <Button type="link" size="small" onClick={() => setEditing(true)}>
          {TEXT.edit}
        </Button>
      )}
      {items.length > 0 && (
        <MenuButton
          label={TEXT.moreActionsFor(account.name)}
          icon={<MoreOutlined />}
          menu={{ items, onClick: ({ key }) => acts[key]?.() }}
        />
      )}
      {editing && (
        <EditPersonDialog
          account={account}
          units={units}
          isOwn={isOwn}
          onClose={() => setEditing(false)}
        />
      )}
      {resetting && <ResetPasswordDialog account={account} onClose={() => setResetting(false)} />}
    </Space>
  );
}

/** Done at once, and undone as easily. */
function useDisabling(account: AccountView) {
  const change = useSetDisabled();
  const message = useMessage();
  const run = (disabled: boolean) =>
    change.mutate(
      { id: account.id, disabled },
      {
        onSuccess: () =>
          void message.success({
            key: `account-${account.id}`,
            duration: 6,
            content: disabled ? (
              <>
                {TEXT.accountDisabled(account.name)}
                <button type="button" className="link-button" onClick={() => run(false)}>
                  {TEXT.undo}
                </button>
              </>
            ) : (
              TEXT.accountEnabled(account.name)
            ),
          }),
      },
    );
  return run;
}
