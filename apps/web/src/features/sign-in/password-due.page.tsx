import type { SessionView } from '@huixiang/contracts';
import { Button, Form } from 'antd';
import { useChangePassword, useSignOut } from '../../lib/session';
import { OwnPasswordForm } from './own-password-form';
import './sign-in.css';

/** The first thing after signing in with a password somebody else has seen: choosing one's own. */
export function PasswordDuePage({ session }: { session: SessionView }) {
  const [form] = Form.useForm();
  const change = useChangePassword();
  const signOut = useSignOut();
  return (
    <main className="sign-in">
      <div className="sign-in-box due">
        <h1>设置自己的密码</h1>
        <p className="soft">
          {session.name}，您现在的密码是别人交给您的。设置只有您知道的密码后才能开始使用。
        </p>
        <OwnPasswordForm login={session.login} form={form} change={change} />
        <Button type="primary" size="large" block loading={change.isPending} onClick={form.submit}>
          设置并进入
        </Button>
        <Button type="text" block style={{ marginTop: 8 }} onClick={() => signOut.mutate()}>
          退出登录
        </Button>
      </div>
    </main>
  );
}
