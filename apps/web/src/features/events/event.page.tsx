import type { EventDetail } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Answer } from '../../components/answer';
import { Arrange } from '../../components/arranging/arrange';
import type { Arranging } from '../../components/arranging/arranging-dialog';
import { CaseOpeningDialog } from '../../components/case-opening/case-opening-dialog';
import { Figure } from '../../components/figure';
import { Panel } from '../../components/panel';
import { LevelTag, StageText } from '../../components/tags';
import { dateTime, percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { DecisionsPanel } from './decisions-panel';
import { EventArticles } from './event-articles';
import './events.css';
import { useEvent, useSpread } from './events.api';
import { HeatPanel } from './heat-panel';
import { LevelReasons } from './level-reasons';
import { ReachPanel } from './spread/reach-panel';
import { SpreadView } from './spread/spread-view';
import { TiersPanel } from './spread/tiers-panel';
import { whyItMatters } from './why-it-matters';
import { SpecialBriefing } from './special-briefing';
import { SuggestedUnit } from './suggested-unit';
import { PlacesPanel, QuestionsPanel, useVoices } from './voices-panels';
import { TEXT } from './text.zh';

/** 事件: one happening, from its first report to what the government said. */
export function EventPage() {
  const id = Number(useParams()['id']);
  const query = useEvent(id);
  return <Answer query={query}>{(detail) => <Detail detail={detail} />}</Answer>;
}

function Detail({ detail }: { detail: EventDetail }) {
  const { event, hours, releases } = detail;
  const { negative, neutral, positive } = detail.sentiments;
  const [opening, setOpening] = useState(false);
  const navigate = useNavigate();
  const opens = usePermitted('case.open');
  const arranges = usePermitted('alert.triage') && event.mergedInto === null;
  const [arranging, setArranging] = useState<Arranging | null>(null);
  const spread = useSpread(event.id, event.mergedInto === null);
  const voices = useVoices(event.id, event.mergedInto === null);
  if (event.mergedInto !== null) return <MergedAway event={event} into={event.mergedInto} />;
  return (
    <div className="stack">
      <div>
        <div className="page-title">
          <h1>{event.title}</h1>
          <span className="row">
            <SpecialBriefing eventId={event.id} />
            {arranges && event.caseId === null && (
              <Button onClick={() => setArranging({ kind: 'merge' })}>{TEXT.mergeIntoOther}</Button>
            )}
            {event.caseId !== null ? (
              <Link to={`/cases/${event.caseId}`}>
                <Button type="primary">{TEXT.viewCase}</Button>
              </Link>
            ) : (
              opens && (
                <Button type="primary" onClick={() => setOpening(true)}>
                  {TEXT.openCase}
                </Button>
              )
            )}
          </span>
        </div>
        <div className="row soft">
          <LevelTag level={event.level} proposed={!event.levelSet} />
          <StageText stage={event.stage} />
          <span>{event.place?.name ?? TEXT.placeUnknown}</span>
          {event.field !== null && <span>{LABELS.field[event.field]}</span>}
          {event.categories.map((category) => (
            <Tag key={category} style={{ marginInlineEnd: 0 }}>
              {LABELS.category[category]}
            </Tag>
          ))}
        </div>
        {detail.lead !== '' && <p className="event-lead">{detail.lead}</p>}
        <p className="event-why small">
          <span className="soft">{TEXT.whyItMatters}</span>
          {whyItMatters(detail)}
        </p>
      </div>
      <div className="figures">
        <Figure
          label={TEXT.articles}
          value={TEXT.articlesValue(event.articles)}
          change={TEXT.ofWhichReprints(event.reprints)}
        />
        <Figure
          label={TEXT.outlets}
          value={TEXT.outletsValue(event.outlets)}
          change={TEXT.firstReportAt(dateTime(event.firstReportedAt))}
        />
        <Figure
          label={TEXT.negativeShare}
          value={percent(negative / Math.max(1, negative + neutral + positive))}
          change={TEXT.sentimentCounts(negative, neutral, positive)}
        />
        <Figure
          label={TEXT.heatIndex}
          value={String(Math.round(event.heat))}
          change={TEXT.lastUpdateAt(dateTime(event.lastArticleAt))}
        />
      </div>
      <div className="grid-main">
        <div className="stack">
          <HeatPanel hours={hours} releases={releases} />
          <QuestionsPanel query={voices} />
          <Panel
            title={TEXT.spreadPath}
            extra={<span className="soft small">{TEXT.spreadLegend}</span>}
          >
            <Answer query={spread}>{(answer) => <SpreadView spread={answer} />}</Answer>
          </Panel>
          <EventArticles
            key={event.id}
            articles={detail.articles}
            chapters={detail.chapters}
            onArrange={arranges ? setArranging : null}
          />
        </div>
        <div className="stack">
          {opens && event.caseId === null && <SuggestedUnit eventId={event.id} />}
          <LevelReasons detail={detail} />
          <DecisionsPanel eventId={event.id} />
          {spread.data !== undefined && <ReachPanel releases={spread.data.releases} />}
          {spread.data !== undefined && <TiersPanel tiers={spread.data.tiers} />}
          {voices.data !== undefined && <PlacesPanel places={voices.data.places} />}
          <Panel title={TEXT.keywords}>
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
      {opening && (
        <CaseOpeningDialog from={{ kind: 'event', event }} onClose={() => setOpening(false)} />
      )}
      {arranging !== null && (
        <Arrange
          event={event}
          arranging={arranging}
          onDone={(to) => {
            setArranging(null);
            if (to !== null) void navigate(`/events/${to}`);
          }}
        />
      )}
    </div>
  );
}

/** An event that went into another: where it is, and the way back. */
function MergedAway({ event, into }: { event: EventDetail['event']; into: number }) {
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{event.title}</h1>
        <Link to={`/events/${into}`}>
          <Button type="primary">{TEXT.goToMergedEvent}</Button>
        </Link>
      </div>
      <p className="soft" style={{ margin: 0 }}>
        {TEXT.mergedAway}
      </p>
      <DecisionsPanel eventId={event.id} />
    </div>
  );
}
