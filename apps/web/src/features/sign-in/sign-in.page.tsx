import type { Credentials } from '@huixiang/contracts';
import { Alert, Button, Form, Input } from 'antd';
import { explain } from '../../lib/api';
import { LANGUAGES, OTHER_LANGUAGE, speak } from '../../lib/language';
import { useSignIn } from '../../lib/session';
import { WORDS } from '../../text/words.zh';
import { TEXT } from './text.zh';
import './sign-in.css';

export function SignInPage() {
  const signIn = useSignIn();
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <img src="/icon.svg" alt="" width="44" height="44" />
        <h1>{WORDS.product}</h1>
        <p className="soft">{TEXT.motto}</p>
        <Form<Credentials>
          layout="vertical"
          size="large"
          requiredMark={false}
          onFinish={(values) => signIn.mutate(values)}
        >
          <Form.Item
            name="login"
            label={TEXT.account}
            rules={[{ required: true, message: TEXT.accountRequired }]}
          >
            <Input autoFocus autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={TEXT.password}
            rules={[{ required: true, message: TEXT.passwordRequired }]}
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
            {TEXT.signIn}
          </Button>
        </Form>
        <p className="soft small" style={{ margin: '16px 0 0', textAlign: 'center' }}>
          <a href="/open">{TEXT.viewPublicResponses}</a>
          {' · '}
          <button
            type="button"
            className="link-button"
            lang={OTHER_LANGUAGE}
            onClick={() => speak(OTHER_LANGUAGE)}
          >
            {LANGUAGES[OTHER_LANGUAGE]}
          </button>
        </p>
      </div>
    </main>
  );
}
