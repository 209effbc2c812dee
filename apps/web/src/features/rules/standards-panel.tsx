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

/** 评估标准: by what responses are judged, since when. */
export function StandardsPanel({ today }: { today: string }) {
  const query = useStandards();
  const whole = isWholeScope(useSession()?.unit.path ?? '');
  const manages = usePermitted('rule.manage') && whole;
  const [setting, setSetting] = useState(false);
  return (
    <div id="standards">
      <Panel
        title="评估标准"
        extra={
          <div className="row">
            <span className="soft small">期间按其最后一天有效的标准评估，不追溯</span>
            {manages && (
              <Button size="small" onClick={() => setSetting(true)}>
                设定新标准
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
  coming: ['即将生效', 'accent'],
  standing: ['现行', 'good'],
  past: ['已被替代', 'plain'],
} as const;

function Standard(props: { standard: StandardView; state: keyof typeof STATES }) {
  const { validFrom, basis, setBy, standard } = props.standard;
  const [word, tone] = STATES[props.state];
  const { grades, deductions } = standard;
  return (
    <details open={props.state !== 'past'}>
      <summary>
        <strong>{setBy === null ? '产品自带' : `${validFrom} 起`}</strong>{' '}
        <ToneTag tone={tone}>{word}</ToneTag>
        <span className="soft small">
          {basis}
          {setBy !== null && `，${setBy}设定`}
        </span>
      </summary>
      <div className="standard-points">
        {INDICATOR_IDS.map((id) => (
          <span key={id} className={standard.points[id] === 0 ? 'soft' : ''}>
            {id} {LABELS.indicator[id]} <b>{standard.points[id] || '不计分'}</b>
          </span>
        ))}
      </div>
      <div className="soft small">
        等次 {grades.excellent}/{grades.good}/{grades.pass}；不足 {standard.enoughCases} 件不评；
        {DEDUCTION_KINDS.map((kind) => `${LABELS.deduction[kind]}每次扣 ${deductions[kind]}`).join(
          '，',
        )}
        ；人工加减分合计不超过 {standard.manualPoints} 分
      </div>
    </details>
  );
}
