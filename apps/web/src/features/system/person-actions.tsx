import { MoreOutlined } from '@ant-design/icons';
import type { AccountView, ManagedUnit } from '@huixiang/contracts';
import { Button, Dropdown, type MenuProps, Modal, Space } from 'antd';
import { useState } from 'react';
import { useMessage } from '../../lib/message';
import { EditPersonDialog } from './edit-person-dialog';
import { PasswordNote } from './password-note';
import { useResetPassword, useSetDisabled } from './system.api';
import { TEXT } from './text.zh';

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
  const reset = useReset(account);
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
    reset: reset.ask,
    disable: () => setDisabled(!isDisabled),
  };
  return (
    <Space size={0}>
      {wide && (
        <Button type="link" size="small" onClick={() => setEditing(true)}>
          {TEXT.edit}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        disabled={items.length === 0}
        menu={{ items, onClick: ({ key }) => acts[key]?.() }}
      >
        <Button
          type="text"
          size="small"
          aria-label={TEXT.moreActionsFor(account.name)}
          icon={<MoreOutlined />}
          style={{ visibility: items.length === 0 ? 'hidden' : 'visible' }}
        />
      </Dropdown>
      {reset.holder}
      {editing && (
        <EditPersonDialog
          account={account}
          units={units}
          isOwn={isOwn}
          onClose={() => setEditing(false)}
        />
      )}
      {reset.password !== undefined && (
        <Modal
          open
          title={TEXT.passwordReset}
          width={460}
          mask={{ closable: false }}
          onCancel={reset.close}
          footer={
            <Button type="primary" onClick={reset.close}>
              {TEXT.handedOver}
            </Button>
          }
        >
          <PasswordNote name={account.name} login={account.login} password={reset.password} />
        </Modal>
      )}
    </Space>
  );
}

/** Asks first: the old password cannot be had back. */
function useReset(account: AccountView) {
  const reset = useResetPassword();
  const [modal, holder] = Modal.useModal();
  const ask = () =>
    void modal.confirm({
      title: TEXT.resetPasswordQuestion(account.name),
      content: TEXT.resetPasswordEffect,
      okText: TEXT.reset,
      onOk: () => reset.mutateAsync({ id: account.id }).catch(() => undefined),
    });
  return { ask, holder, password: reset.data?.password, close: reset.reset };
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
                <button className="link-button" onClick={() => run(false)}>
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
