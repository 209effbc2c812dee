import { MoreOutlined } from '@ant-design/icons';
import type { AccountView, ManagedUnit } from '@huixiang/contracts';
import { Button, Dropdown, type MenuProps, Modal, Space } from 'antd';
import { useState } from 'react';
import { useMessage } from '../../lib/message';
import { EditPersonDialog } from './edit-person-dialog';
import { PasswordNote } from './password-note';
import { useResetPassword, useSetDisabled } from './system.api';

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
    ...(wide ? [] : [{ key: 'edit', label: '修改' }]),
    ...(isOwn
      ? []
      : [
          { key: 'reset', label: '重置密码' },
          { key: 'disable', label: isDisabled ? '启用' : '停用', danger: !isDisabled },
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
          修改
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
          aria-label={`${account.name}的更多操作`}
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
          title="密码已重置"
          width={460}
          mask={{ closable: false }}
          onCancel={reset.close}
          footer={
            <Button type="primary" onClick={reset.close}>
              已交给本人
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
      title: `重置${account.name}的密码？`,
      content: '原密码随即失效，此人已登录的页面会退出。新密码只显示一次，由您交给本人。',
      okText: '重置',
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
                已停用{account.name}，其登录已退出{' '}
                <button className="link-button" onClick={() => run(false)}>
                  撤销
                </button>
              </>
            ) : (
              `已启用${account.name}`
            ),
          }),
      },
    );
  return run;
}
