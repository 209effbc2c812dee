import type { SessionView } from '@huixiang/contracts';
import { Button, Form } from 'antd';
import { useId } from 'react';
import { useChangePassword, useSignOut } from '../../lib/session';
import { OwnPasswordForm } from './own-password-form';
import { TEXT } from './text.zh';
import './sign-in.css';

/** The first thing after signing in with a password somebody else has seen: choosing one's own. */
export function PasswordDuePage({ session }: { session: SessionView }) {
  const id = useId();
  const [form] = Form.useForm();
  const change = useChangePassword();
  const signOut = useSignOut();
  return (
    <main className="sign-in">
      <div className="sign-in-box due">
        <h1>{TEXT.setOwnPassword}</h1>
        <p className="soft">{TEXT.passwordDueIntro(session.name)}</p>
        <OwnPasswordForm id={id} login={session.login} form={form} change={change} />
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          form={id}
          loading={change.isPending}
        >
          {TEXT.setAndEnter}
        </Button>
        <Button type="text" block style={{ marginTop: 8 }} onClick={() => signOut.mutate()}>
          {TEXT.signOut}
        </Button>
      </div>
    </main>
  );
}
