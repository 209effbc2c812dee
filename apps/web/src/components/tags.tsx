import { type EventLevel, LABELS, type Sentiment, type Stage } from '@huixiang/domain';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { TEXT } from './text.zh';

const LEVEL_COLOUR: Readonly<Record<EventLevel, string>> = {
  I: 'var(--late)',
  II: 'var(--risk)',
  III: 'var(--mild)',
  IV: 'var(--calm)',
};
const ROMAN: Readonly<Record<EventLevel, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };
const STAGE_ARROW: Readonly<Record<Stage, string>> = {
  emerging: '●',
  spreading: '↗',
  peak: '▲',
  receding: '↘',
};
const SENTIMENT_TONE: Readonly<Record<Sentiment, Tone>> = {
  negative: 'risk',
  neutral: 'plain',
  positive: 'good',
};

/** What a colour may mean (docs/design-language.md). */
export type Tone = 'plain' | 'accent' | 'late' | 'risk' | 'good' | 'mild';

/** A word on the wash of its meaning. */
export function ToneTag(props: { tone: Tone; title?: string | undefined; children: ReactNode }) {
  return (
    <span className={`tone-tag ${props.tone}`} title={props.title}>
      {props.children}
    </span>
  );
}

/** A level by number, word and colour; outlined where it is only proposed. */
export function LevelTag({ level, proposed = false }: { level: EventLevel; proposed?: boolean }) {
  const colour = LEVEL_COLOUR[level];
  const style = proposed
    ? { color: colour, borderColor: colour, background: 'var(--panel)' }
    : { color: 'var(--on-solid)', borderColor: colour, background: colour };
  return (
    <Tag
      variant="outlined"
      style={{ ...style, marginInlineEnd: 0 }}
      title={proposed ? TEXT.proposedLevel : TEXT.setLevel}
    >
      {ROMAN[level]} {LABELS.level[level]}
      {proposed && TEXT.proposedSuffix}
    </Tag>
  );
}

export function StageText({ stage }: { stage: Stage }) {
  return (
    <span className="nowrap">
      <span aria-hidden="true">{STAGE_ARROW[stage]}</span> {LABELS.stage[stage]}
    </span>
  );
}

export function SentimentTag({
  sentiment,
  probability,
}: {
  sentiment: Sentiment;
  probability?: number;
}) {
  return (
    <ToneTag
      tone={SENTIMENT_TONE[sentiment]}
      title={
        probability === undefined ? undefined : TEXT.modelConfidence((probability * 100).toFixed(0))
      }
    >
      {LABELS.sentiment[sentiment]}
    </ToneTag>
  );
}
