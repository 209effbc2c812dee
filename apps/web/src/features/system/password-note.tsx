import { Alert, Typography } from 'antd';
import { TEXT } from './text.zh';

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
        title={TEXT.passwordShownOnce}
        description={TEXT.handPasswordOver(name)}
      />
      <dl className="handover">
        <dt>{TEXT.username}</dt>
        <dd>{login}</dd>
        <dt>{TEXT.password}</dt>
        <dd>
          <Typography.Text strong copyable={{ text: password }} className="one-time-password">
            {password}
          </Typography.Text>
        </dd>
      </dl>
    </div>
  );
}
