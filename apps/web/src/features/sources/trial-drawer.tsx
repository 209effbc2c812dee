import type { SourceTrial } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Collapse, Drawer, Spin, Typography } from 'antd';
import { ToneTag } from '../../components/tags';
import { explain } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { WORDS } from '../../text/words.zh';
import { Problems } from './problems';
import { failureWords } from './source-health';
import { lookAt } from './sources.api';
import { TEXT } from './text.zh';

/** 试读: what happens when an address is asked now, step by step; nothing of it is kept. */
export function TrialDrawer({
  url,
  zone = 'Asia/Shanghai',
  onClose,
}: {
  url: string;
  zone?: string;
  onClose: () => void;
}) {
  const query = useQuery({
    queryKey: ['trial', url, zone],
    queryFn: () => lookAt(url, zone),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return (
    <Drawer
      open
      title={TEXT.testRead}
      size={720}
      onClose={onClose}
      extra={
        <Button loading={query.isFetching} onClick={() => void query.refetch()}>
          {TEXT.readAgain}
        </Button>
      }
    >
      {query.isFetching && <Spin description={TEXT.requesting} />}
      {!query.isFetching && query.error !== null && (
        <Alert type="error" title={explain(query.error)} />
      )}
      {!query.isFetching && query.data !== undefined && <Steps trial={query.data} />}
    </Drawer>
  );
}

function Steps({ trial }: { trial: SourceTrial }) {
  return (
    <div className="stack trial">
      <Request trial={trial} />
      {trial.failure !== null && <Failure failure={trial.failure} trial={trial} />}
      {trial.document !== null && <Document document={trial.document} />}
    </div>
  );
}

function Headers({ title, lines }: { title: string; lines: SourceTrial['hops'][number]['sent'] }) {
  return (
    <table className="headers">
      <caption className="soft small">{title}</caption>
      <tbody>
        {lines.map(({ name, value }) => (
          <tr key={name}>
            <th>{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Request({ trial: { hops, milliseconds, bytes } }: { trial: SourceTrial }) {
  return (
    <section>
      <h3>
        {TEXT.stepRequest}
        <span className="soft small">
          {TEXT.tookMilliseconds(milliseconds)}
          {bytes !== null && TEXT.sizeAfter(size(bytes))}
        </span>
      </h3>
      {hops.length === 0 && <span className="soft">{TEXT.noConnection}</span>}
      <Collapse
        size="small"
        items={hops.map((hop, i) => ({
          key: i,
          label: (
            <span className="trial-address">
              <ToneTag tone={hop.status < 300 ? 'good' : hop.status < 400 ? 'accent' : 'late'}>
                {hop.status}
              </ToneTag>
              {hop.url}
            </span>
          ),
          children: (
            <>
              <Headers title={TEXT.sent} lines={hop.sent} />
              <Headers title={TEXT.received} lines={hop.headers} />
            </>
          ),
        }))}
      />
    </section>
  );
}

function Failure({
  failure,
  trial: { sample, sampleEncoding },
}: {
  failure: NonNullable<SourceTrial['failure']>;
  trial: SourceTrial;
}) {
  const words = failureWords(failure.code);
  return (
    <>
      <Alert
        type="error"
        showIcon
        title={words.what}
        description={
          <>
            {words.todo}
            <div className="soft small">{failure.detail}</div>
          </>
        }
      />
      {sample !== null && sample !== '' && (
        <section>
          <h3>
            {TEXT.contentStart}
            {sampleEncoding !== null && (
              <span className="soft small">
                {TEXT.encodingBefore(sampleEncoding.encoding)}
                {WORDS.encodingGrounds[sampleEncoding.ground]}
              </span>
            )}
          </h3>
          <pre className="code">{sample}</pre>
        </section>
      )}
    </>
  );
}

function Document({ document }: { document: NonNullable<SourceTrial['document']> }) {
  const { items, problems } = document;
  return (
    <>
      <section>
        <h3>{TEXT.stepDecode}</h3>
        <dl className="facts">
          <dt>{TEXT.encoding}</dt>
          <dd>
            {TEXT.encodingThen(document.encoding)}
            {WORDS.encodingGrounds[document.encodingGround]}
          </dd>
          <dt>{TEXT.format}</dt>
          <dd>{WORDS.feedFormats[document.format] ?? document.format}</dd>
          <dt>{TEXT.reader}</dt>
          <dd>{WORDS.readers[document.reader] ?? document.reader}</dd>
          <dt>{TEXT.title}</dt>
          <dd>{document.title ?? TEXT.noTitle}</dd>
          {document.language !== null && (
            <>
              <dt>{TEXT.language}</dt>
              <dd>{document.language}</dd>
            </>
          )}
        </dl>
        <Problems problems={problems} />
      </section>
      <section>
        <h3>
          {TEXT.stepItems}
          <span className="soft small">{TEXT.atMostThirty}</span>
        </h3>
        {items.length === 0 && <span className="soft">{TEXT.noItems}</span>}
        <ol className="trial-items">
          {items.map((item, i) => (
            <li key={i}>
              <Typography.Text strong>{item.title}</Typography.Text>
              <div className="soft small">
                {item.claimedAt === null ? TEXT.timeIsFirstSeen : dateTime(item.claimedAt)}
                {item.claimedRaw !== null && TEXT.claimedAsWritten(item.claimedRaw)}
                {item.byLine !== null && TEXT.byLineAfter(item.byLine)}
              </div>
              {item.text !== '' && <div className="small clip">{item.text}</div>}
              {item.url !== null && <div className="soft small trial-address">{item.url}</div>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function size(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
