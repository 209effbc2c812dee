import { MIN_PASSWORD_LENGTH, isWeakPassword } from '@huixiang/domain';
import { Alert, Form, type FormInstance, Input } from 'antd';
import { explain } from '../../lib/api';
import type { useChangePassword } from '../../lib/session';
import { WORDS } from '../../text/words.zh';
import { TEXT } from './text.zh';

interface Fields {
  current: string;
  next: string;
  again: string;
}

/** The old password and the new one, twice; sent by a button of its own form, wherever that stands. */
export function OwnPasswordForm({
  id,
  login,
  form,
  change,
  onDone,
}: {
  /** Of the form, for the button that sends it. */
  id: string;
  login: string;
  form: FormInstance<Fields>;
  change: ReturnType<typeof useChangePassword>;
  onDone?: () => void;
}) {
  return (
    <Form<Fields>
      id={id}
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ current, next }) =>
        change.mutate({ current, next }, { ...(onDone !== undefined && { onSuccess: onDone }) })
      }
    >
      {/* For password managers, which ask whose password it is. */}
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <Form.Item
        name="current"
        label={TEXT.oldPassword}
        rules={[{ required: true, message: TEXT.oldPasswordRequired }]}
      >
        <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="next"
        label={TEXT.newPassword}
        extra={TEXT.passwordRule(MIN_PASSWORD_LENGTH)}
        rules={[
          { required: true, message: TEXT.newPasswordRequired },
          {
            validator: (_, value: string | undefined) =>
              value && isWeakPassword(value, login)
                ? Promise.reject(new Error(WORDS.errors['account.weak_password']))
                : Promise.resolve(),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={TEXT.repeatPassword}
        dependencies={['next']}
        rules={[
          {
            validator: (_, value: string | undefined) =>
              value === form.getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(TEXT.passwordsDiffer)),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      {change.error !== null && (
        <Alert type="error" showIcon style={{ marginBottom: 16 }} title={explain(change.error)} />
      )}
    </Form>
  );
}
