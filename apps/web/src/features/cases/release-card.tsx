import type { ReleaseView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Tag } from 'antd';
import { OutsideLink } from '../../components/outside-link';
import { ReachText } from '../../components/reach-text';
import { dateTime } from '../../lib/format';
import { Elements } from './elements';

export function ReleaseCard(props: {
  release: ReleaseView;
  editable: boolean;
  onEdit: () => void;
}) {
  const { release, editable, onEdit } = props;
  const draft = release.publishedAt === null;
  return (
    <article>
      <div className="row spread">
        <div className="row">
          <Tag color={draft ? 'default' : 'blue'} style={{ marginInlineEnd: 0 }}>
            {LABELS.releaseKind[release.kind]}
            {draft && '（草稿）'}
          </Tag>
          <strong>{release.title}</strong>
        </div>
        {draft && editable && (
          <Button size="small" onClick={onEdit}>
            继续编辑
          </Button>
        )}
      </div>
      <div className="row soft small">
        <span>{LABELS.channel[release.channel]}</span>
        {release.publishedAt === null ? (
          <span>
            {release.draftedBy} {dateTime(release.draftedAt)} 起草
          </span>
        ) : (
          <span>
            {release.publishedBy} {dateTime(release.publishedAt)} 发布
          </span>
        )}
        {release.url !== null && <OutsideLink url={release.url}>发布网址</OutsideLink>}
      </div>
      {release.publishedAt !== null && release.reach !== null && (
        <ReachText reach={release.reach} publishedAt={release.publishedAt} />
      )}
      <p className="release-body">{release.body}</p>
      <Elements findings={release.elements} />
      {release.exception !== null && (
        <div className="small risk">要素不全的说明：{release.exception}</div>
      )}
    </article>
  );
}
