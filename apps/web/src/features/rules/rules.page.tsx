import type { RuleList } from '@huixiang/contracts';
import { LABELS, RULE_STATUSES } from '@huixiang/domain';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { limitText } from '../../components/clock-chip';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { wallClock } from '../../lib/beijing-time';
import { fullDate } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { WORDS } from '../../text/words.zh';
import { CalendarPanel } from './calendar-panel';
import { RuleDialog } from './rule-dialog';
import { conditionsOf, flexibilityOf } from './rule-words';
import './rules.css';
import { StandardsPanel } from './standards-panel';
import { useRules, useWithdraw } from './rules.api';
import { type StandingRule, standingRules } from './standing';
import { TEXT } from './text.zh';

const STATUS_NOTES = {
  national: TEXT.nationalNote,
  statute: TEXT.statuteNote,
  provincial: TEXT.provincialNote,
  local: TEXT.localNote,
} as const;

/** 时限规则: what clocks rest on, since when, and what a place has made of it. */
export function RulesPage() {
  const query = useRules();
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>{WORDS.pages.rules}</h1>
          <div className="soft small">{TEXT.changesApplyFrom}</div>
        </div>
      </div>
      <Answer query={query}>{(list) => <Rules list={list} />}</Answer>
      <StandardsPanel today={wallClock(new Date().toISOString()).format('YYYY-MM-DD')} />
    </div>
  );
}

function Rules({ list }: { list: RuleList }) {
  const [changing, setChanging] = useState<StandingRule | null>(null);
  const standing = standingRules(list.rules, list.line, new Date());
  return (
    <>
      {RULE_STATUSES.map((status) => {
        // A place's own version stands where the rule it makes stricter stands.
        const ofStatus = standing.filter(({ versions }) => versions.at(-1)?.status === status);
        const rules = [true, false].flatMap((on) =>
          ofStatus.filter(({ now }) => now.enabled === on),
        );
        if (rules.length === 0) return null;
        return (
          <Panel
            key={status}
            title={LABELS.ruleStatus[status]}
            extra={<span className="soft small">{STATUS_NOTES[status]}</span>}
          >
            <ul className="list">
              {rules.map((rule) => (
                <Rule key={rule.id} rule={rule} list={list} onChange={setChanging} />
              ))}
            </ul>
          </Panel>
        );
      })}
      <CalendarPanel list={list} />
      {changing !== null && (
        <RuleDialog rule={changing} place={list.place} onClose={() => setChanging(null)} />
      )}
    </>
  );
}

function Rule(props: {
  rule: StandingRule;
  list: RuleList;
  onChange: (rule: StandingRule) => void;
}) {
  const { rule, list, onChange } = props;
  const { now, next } = rule;
  const manages = usePermitted('rule.manage') && list.governs;
  return (
    <li className="rule-row">
      <div>
        <div className="row">
          <strong>{LABELS.duty[now.duty]}</strong>
          <span>{limitText(now.limit)}</span>
          {!now.enabled && <Tag style={{ marginInlineEnd: 0 }}>{TEXT.notEnabled}</Tag>}
          {now.place !== null && (
            <ToneTag tone="accent">
              {now.place.code === list.place.code ? TEXT.local : now.place.name}
            </ToneTag>
          )}
        </div>
        <div className="soft small">
          {TEXT.ruleTerms(conditionsOf(now), LABELS.startPoint[now.start], flexibilityOf(now))}
        </div>
        <div className="soft small">
          {TEXT.basisSince(now.basis, fullDate(now.validFrom))}
          {now.setBy !== null && TEXT.setBySuffix(now.setBy)}
        </div>
        {next !== null && <Next rule={next} />}
        {rule.versions.length > 1 && <Versions rule={rule} />}
      </div>
      {manages && next === null && (
        <Button size="small" onClick={() => onChange(rule)}>
          {now.enabled ? TEXT.changeRule : TEXT.enable}
        </Button>
      )}
    </li>
  );
}

/** A change that has not begun can be taken back. */
function Next({ rule }: { rule: StandingRule['now'] }) {
  const withdraw = useWithdraw();
  const manages = usePermitted('rule.manage');
  return (
    <div className="small risk">
      {TEXT.comingChange(
        fullDate(rule.validFrom),
        rule.enabled ? TEXT.changesTo(limitText(rule.limit)) : TEXT.disabled,
        rule.basis,
      )}
      {manages && (
        <button type="button" className="link-button" onClick={() => withdraw.mutate(rule.key)}>
          {TEXT.withdraw}
        </button>
      )}
    </div>
  );
}

function Versions({ rule }: { rule: StandingRule }) {
  return (
    <details className="small">
      <summary className="soft">{TEXT.versionsCount(rule.versions.length)}</summary>
      <ul className="plain">
        {rule.versions.map((one) => (
          <li key={one.key} className="soft">
            {TEXT.versionLine(
              fullDate(one.validFrom),
              one.validTo === null ? TEXT.untilNow : fullDate(one.validTo),
              one.place?.name ?? TEXT.nationwide,
              limitText(one.limit),
              one.enabled ? TEXT.enabled : TEXT.notYetEnabled,
              one.basis,
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
