import type { EventDetail } from '@huixiang/contracts';
import { HEAT_TERMS, LABELS } from '@huixiang/domain';
import { Button, Empty, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Answer } from '../../components/answer';
import { ArticleCard } from '../../components/article-card';
import { CaseOpeningDialog } from '../../components/case-opening-dialog';
import { Chart } from '../../components/chart';
import { Figure } from '../../components/figure';
import { Panel } from '../../components/panel';
import { LevelTag, StageText } from '../../components/tags';
import { dateTime, percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useEvent } from './events.api';
import { heatOption } from './heat-option';
import { SuggestedUnit } from './suggested-unit';

/** 事件: one happening, from its first report to what the government said. */
export function EventPage() {
  const id = Number(useParams()['id']);
  const query = useEvent(id);
  return <Answer query={query}>{(detail) => <Detail detail={detail} />}</Answer>;
}

function Detail({ detail }: { detail: EventDetail }) {
  const { event, hours, releases } = detail;
  const [opening, setOpening] = useState(false);
  const opens = usePermitted('case.open');
  const option = useMemo(() => heatOption(hours, releases), [hours, releases]);
  return (
    <div className="stack">
      <div>
        <div className="page-title">
          <h1>{event.title}</h1>
          {event.caseId !== null ? (
            <Link to={`/cases/${event.caseId}`}>
              <Button type="primary">查看处置单</Button>
            </Link>
          ) : (
            opens && (
              <Button type="primary" onClick={() => setOpening(true)}>
                立单交办
              </Button>
            )
          )}
        </div>
        <div className="row soft">
          <LevelTag level={event.proposedLevel} proposed />
          <StageText stage={event.stage} />
          <span>{event.place?.name ?? '地点未判明'}</span>
          {event.field !== null && <span>{LABELS.field[event.field]}</span>}
          {event.categories.map((category) => (
            <Tag key={category} style={{ marginInlineEnd: 0 }}>
              {LABELS.category[category]}
            </Tag>
          ))}
        </div>
        {detail.lead !== '' && (
          <p style={{ margin: '10px 0 0', lineHeight: 1.8, maxWidth: '52em' }}>{detail.lead}</p>
        )}
      </div>
      <div className="figures">
        <Figure
          label="信息"
          value={`${event.articles} 篇`}
          change={`其中转载 ${event.reprints} 篇`}
        />
        <Figure
          label="来源"
          value={`${event.outlets} 家`}
          change={`首发 ${dateTime(event.firstReportedAt)}`}
        />
        <Figure
          label="负面占比"
          value={percent(event.negative / Math.max(1, event.articles))}
          change={`负面 ${detail.sentiments.negative}，中性 ${detail.sentiments.neutral}，正面 ${detail.sentiments.positive}`}
        />
        <Figure
          label="热度指数"
          value={String(Math.round(event.heat))}
          change={`最近更新 ${dateTime(event.lastArticleAt)}`}
        />
      </div>
      <div className="grid-main">
        <div className="stack">
          <Panel
            title="热度变化"
            extra={<span className="soft small">每小时篇数，虚线为政府发布</span>}
          >
            <Chart option={option} height={220} label="每小时信息数量" />
          </Panel>
          <Panel title="信息" extra={<span className="soft small">按首发先后，转载已折叠</span>}>
            {detail.articles.length === 0 ? (
              <Empty description="暂无信息" />
            ) : (
              <ul className="list">
                {detail.articles.map((article, i) => (
                  <li key={article.id}>
                    {i === 0 && <Tag color="gold">首发</Tag>}
                    <ArticleCard article={article} open={i === 0} />
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
        <div className="stack">
          {opens && event.caseId === null && <SuggestedUnit eventId={event.id} />}
          <LevelReasons detail={detail} />
          <Panel title="传播层级">
            <ul className="list">
              {detail.tiers.map((tier) => (
                <li key={tier.tier} className="row spread">
                  <span>{LABELS.tier[tier.tier]}</span>
                  <span className="soft small">
                    {tier.outlets} 家 {tier.articles} 篇，{dateTime(tier.firstAt)} 起
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title="关键词">
            <div className="row">
              {event.keywords.map((word) => (
                <Tag key={word} style={{ marginInlineEnd: 0 }}>
                  {word}
                </Tag>
              ))}
            </div>
          </Panel>
        </div>
      </div>
      <CaseOpeningDialog event={event} open={opening} onClose={() => setOpening(false)} />
    </div>
  );
}

/** Why the level is proposed: the score by its terms, and the floors that beat it. */
function LevelReasons({ detail }: { detail: EventDetail }) {
  const { proposal } = detail;
  return (
    <Panel title="建议等级的依据" extra={<LevelTag level={proposal.level} proposed />}>
      <ul className="list">
        {HEAT_TERMS.map((term) => (
          <li key={term} style={{ padding: '5px 0', border: 0 }}>
            <div className="row spread small">
              <span>{LABELS.heatTerm[term]}</span>
              <span>{(proposal.terms[term]?.points ?? 0).toFixed(1)} 分</span>
            </div>
            <div style={{ height: 4, borderRadius: 2, background: '#e9eef2' }}>
              <div
                style={{
                  height: 4,
                  borderRadius: 2,
                  width: `${(proposal.terms[term]?.value ?? 0) * 100}%`,
                  background: '#6f93b5',
                }}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="small" style={{ marginTop: 8 }}>
        合计 {proposal.heat.toFixed(1)} 分（75 分以上特别重大，55 重大，35 较大）
      </div>
      {proposal.floors.map((floor) => (
        <div key={floor.floor} className="small" style={{ marginTop: 4 }}>
          下限：{LABELS.floor[floor.floor]}
          {floor.words.length > 0 && `（${floor.words.join('、')}）`}
        </div>
      ))}
    </Panel>
  );
}
