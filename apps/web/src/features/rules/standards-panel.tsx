import type { StandardView } from '@huixiang/contracts';
import { DEDUCTION_KINDS, INDICATOR_IDS, LABELS, isWholeScope } from '@huixiang/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { usePermitted, useSession } from '../../lib/session';
import { StandardDialog } from './standard-dialog';
import { useStandards } from './standards.api';
import { TEXT } from './text.zh';

/** 评估标准: by what responses are judged, since when. */
export function StandardsPanel({ today }: { today: string }) {
  const query = useStandards();
  const whole = isWholeScope(useSession()?.unit.path ?? '');
  const manages = usePermitted('rule.manage') && whole;
  const [setting, setSetting] = useState(false);
  return (
    <div id="standards">
      <Panel
        title={TEXT.assessmentStandards}
        extra={
          <div className="row">
            <span className="soft small">{TEXT.standardNotRetroactive}</span>
            {manages && (
              <Button size="small" onClick={() => setSetting(true)}>
                {TEXT.setNewStandard}
              </Button>
            )}
          </div>
        }
      >
        <Answer query={query}>
          {(standards) => (
            <>
              <ul className="list">
                {standards.map((one) => (
                  <li key={one.id}>
                    <Standard
                      standard={one}
                      state={
                        one.validFrom > today
                          ? 'coming'
                          : one === standards.find(({ validFrom }) => validFrom <= today)
                            ? 'standing'
                            : 'past'
                      }
                    />
                  </li>
                ))}
              </ul>
              {setting && standards[0] !== undefined && (
                <StandardDialog
                  base={standards[0]}
                  today={today}
                  onClose={() => setSetting(false)}
                />
              )}
            </>
          )}
        </Answer>
      </Panel>
    </div>
  );
}

const STATES = {
  coming: [TEXT.coming, 'accent'],
  standing: [TEXT.current, 'good'],
  past: [TEXT.replaced, 'plain'],
} as const;

function Standard(props: { standard: StandardView; state: keyof typeof STATES }) {
  const { validFrom, basis, setBy, standard } = props.standard;
  const [word, tone] = STATES[props.state];
  const { grades, deductions } = standard;
  return (
    <details open={props.state !== 'past'}>
      <summary>
        <strong>{setBy === null ? TEXT.builtIn : TEXT.validSince(validFrom)}</strong>{' '}
        <ToneTag tone={tone}>{word}</ToneTag>
        <span className="soft small">
          {basis}
          {setBy !== null && TEXT.setBySuffix(setBy)}
        </span>
      </summary>
      <div className="standard-points">
        {INDICATOR_IDS.map((id) => (
          <span key={id} className={standard.points[id] === 0 ? 'soft' : ''}>
            {id} {LABELS.indicator[id]} <b>{standard.points[id] || TEXT.notScored}</b>
          </span>
        ))}
      </div>
      <div className="soft small">
        {TEXT.standardSummary(
          grades.excellent,
          grades.good,
          grades.pass,
          standard.enoughCases,
          DEDUCTION_KINDS.map((kind) =>
            TEXT.deductionPoints(LABELS.deduction[kind], deductions[kind]),
          ).join(TEXT.deductionSeparator),
          standard.manualPoints,
        )}
      </div>
    </details>
  );
}
