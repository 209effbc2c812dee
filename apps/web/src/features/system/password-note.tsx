import { Alert, Typography } from 'antd';

/** A password made by the system, shown this once. */
export function PasswordNote({
  name,
  login,
  password,
}: {
  name: string;
  login: string;
  password: string;
}) {
  return (
    <div className="stack">
      <Alert
        type="warning"
        title="密码只显示这一次"
        description={`请当面或用可靠的方式交给${name}。首次登录时须换成自己的密码，遗失可再次重置。`}
      />
      <dl className="handover">
        <dt>账号</dt>
        <dd>{login}</dd>
        <dt>密码</dt>
        <dd>
          <Typography.Text strong copyable={{ text: password }} className="one-time-password">
            {password}
          </Typography.Text>
        </dd>
      </dl>
    </div>
  );
}
