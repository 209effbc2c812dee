import { type EventLevel, LABELS, type Sentiment, type Stage } from '@huixiang/domain';
import { Tag } from 'antd';

const LEVEL_COLOUR: Readonly<Record<EventLevel, string>> = {
  I: '#b42318',
  II: '#b25e09',
  III: '#8a6a00',
  IV: '#3d6a94',
};
const ROMAN: Readonly<Record<EventLevel, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };
const STAGE_ARROW: Readonly<Record<Stage, string>> = {
  emerging: '●',
  spreading: '↗',
  peak: '▲',
  receding: '↘',
};
const SENTIMENT_COLOUR: Readonly<Record<Sentiment, string>> = {
  negative: 'volcano',
  neutral: 'default',
  positive: 'green',
};

/** A level by number, word and colour; outlined where it is only proposed. */
export function LevelTag({ level, proposed = false }: { level: EventLevel; proposed?: boolean }) {
  const colour = LEVEL_COLOUR[level];
  const style = proposed
    ? { color: colour, borderColor: colour, background: '#fff' }
    : { color: '#fff', borderColor: colour, background: colour };
  return (
    <Tag
      variant="outlined"
      style={{ ...style, marginInlineEnd: 0 }}
      title={proposed ? '系统建议等级' : '已定等级'}
    >
      {ROMAN[level]} {LABELS.level[level]}
      {proposed && '（建议）'}
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
    <Tag
      color={SENTIMENT_COLOUR[sentiment]}
      style={{ marginInlineEnd: 0 }}
      title={
        probability === undefined ? undefined : `模型判定，把握 ${(probability * 100).toFixed(0)}%`
      }
    >
      {LABELS.sentiment[sentiment]}
    </Tag>
  );
}
