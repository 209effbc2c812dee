import { Alert, Typography } from 'antd';
import { TEXT } from './text.zh';

/** A push endpoint's key, shown once, and how it is used. */
export function PushKeyNote({ apiKey }: { apiKey: string }) {
  const example = TEXT.pushExample(window.location.origin, apiKey);
  return (
    <div className="stack">
      <Alert type="warning" title={TEXT.keyShownOnce} description={TEXT.keyLostHelp} />
      <Typography.Paragraph copyable={{ text: apiKey }} code style={{ margin: 0 }}>
        {apiKey}
      </Typography.Paragraph>
      <Usage example={example} />
    </div>
  );
}

/** What the endpoint takes. */
function Usage({ example }: { example: string }) {
  return (
    <>
      <Typography.Paragraph copyable={{ text: example }} style={{ margin: 0 }}>
        <pre className="code">{example}</pre>
      </Typography.Paragraph>
      <span className="soft small">{TEXT.pushHelp}</span>
    </>
  );
}
