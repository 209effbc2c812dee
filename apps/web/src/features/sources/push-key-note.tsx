import { Alert, Typography } from 'antd';

/** A push endpoint's key, shown once, and how it is used. */
export function PushKeyNote({ apiKey }: { apiKey: string }) {
  const example = `curl -X POST ${window.location.origin}/api/push \\
  -H 'Authorization: Bearer ${apiKey}' \\
  -H 'Content-Type: application/json' \\
  -d '[{"id": "GD20261123001", "title": "标题", "text": "正文", "published": "2026-11-23 10:30"}]'`;
  return (
    <div className="stack">
      <Alert
        type="warning"
        title="密钥只显示这一次，请交给对接系统妥善保存"
        description="遗失可在信息源页面重新签发，旧密钥随即失效。"
      />
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
      <span className="soft small">
        可推送一条、一个数组，或 NDJSON（Content-Type: application/x-ndjson），一次最多 1000 条。id
        相同的再次推送不会重复；内容变了记为一次修订。有误的条目逐条说明位置与原因，不影响其余。
      </span>
    </>
  );
}
