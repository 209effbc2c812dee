import type { CaseDetail } from '@huixiang/contracts';
import { DOCUMENT_KINDS, type DocumentKind, LABELS } from '@huixiang/domain';
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Panel } from '../../../components/panel';
import { change } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

/** 文书: what was made of the case, to be downloaded as it was made, and what can be made now. */
export function DocumentsPanel({ detail, makes }: { detail: CaseDetail; makes: boolean }) {
  const { documents, closedAt, case: summary } = detail;
  const make = useChange(['case'], (kind: DocumentKind) =>
    change('POST', `/cases/${summary.id}/documents`, { kind }),
  );
  const owes = summary.clocks.some((clock) => clock.metAt === null && clock.closedAt === null);
  const untimely: Partial<Record<DocumentKind, boolean>> = {
    supervision: !owes,
    closing: closedAt === null,
  };
  if (documents.length === 0 && !makes) return null;
  return (
    <Panel
      title={TEXT.documents}
      extra={
        makes && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: DOCUMENT_KINDS.map((kind) => ({
                key: kind,
                label: LABELS.documentKind[kind],
                disabled: untimely[kind] ?? false,
              })),
              onClick: ({ key }) => make.mutate(key as DocumentKind),
            }}
          >
            <Button size="small" loading={make.isPending}>
              {TEXT.makeDocument}
            </Button>
          </Dropdown>
        )
      }
    >
      {documents.length === 0 ? (
        <span className="soft small">{TEXT.documentsIntro}</span>
      ) : (
        <ul className="list">
          {documents.map((one) => (
            <li key={one.id} className="row spread small">
              <span>
                <a href={`/api/documents/${one.id}`} download={one.name}>
                  <DownloadOutlined aria-hidden /> {one.name}
                </a>
                <div className="soft">
                  {one.madeBy} {dateTime(one.madeAt)}
                  <span title={`SHA-256 ${one.sha256}`}> · {one.sha256.slice(0, 8)}</span>
                </div>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
