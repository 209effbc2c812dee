import type { Credentials } from '@huixiang/contracts';
import { Alert, Button, Form, Input } from 'antd';
import { explain } from '../../lib/api';
import { useSignIn } from '../../lib/session';
import { ZH } from '../../text/zh';
import './sign-in.css';

export function SignInPage() {
  const signIn = useSignIn();
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <img src="/icon.svg" alt="" width="44" height="44" />
        <h1>{ZH.product}</h1>
        <p className="soft">民有所呼，政有回响</p>
        <Form<Credentials>
          layout="vertical"
          size="large"
          requiredMark={false}
          onFinish={(values) => signIn.mutate(values)}
        >
          <Form.Item name="login" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
            <Input autoFocus autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label="密码"
            rules={[{ required: true, message: '请填写密码' }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {signIn.isError && (
            <Alert
              type="error"
              showIcon
              title={explain(signIn.error)}
              style={{ marginBottom: 16 }}
            />
          )}
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            登录
          </Button>
        </Form>
        <p className="soft small" style={{ margin: '16px 0 0', textAlign: 'center' }}>
          <a href="/open">查看政府公开回应</a>
        </p>
      </div>
    </main>
  );
}
