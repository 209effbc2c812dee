import type { ArticleView, Correctable, Correction } from '@huixiang/contracts';
import {
  CATEGORIES,
  type Category,
  DEMANDS,
  type Demand,
  FIELDS,
  type Field,
  LABELS,
  SENTIMENTS,
  type Sentiment,
} from '@huixiang/domain';
import { Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { dateTime, percent } from '../lib/format';
import { usePermitted } from '../lib/session';
import { useCorrect } from './corrections.api';
import { WordChips } from './word-chips';
import { TEXT } from './article-analysis.zh';

function optionsOf<Key extends string>(
  keys: readonly Key[],
  labels: Readonly<Record<Key, string>>,
) {
  return keys.map((value) => ({ value, label: labels[value] }));
}

/** What the analysis says of an article, by which words; who may triage can say otherwise. */
export function ArticleAnalysis({ article }: { article: ArticleView }) {
  const corrects = usePermitted('alert.triage');
  const correct = useCorrect(article.id);
  const { evidence } = article;
  const { probabilities } = evidence.sentiment;
  const say = (after: Correction) => {
    const before = { label: after.label, value: article[after.label] } as Correction;
    correct.mutate({ before, after });
  };
  const common = { disabled: !corrects || correct.isPending, size: 'small' as const };
  return (
    <dl className="analysis">
      <Row label={TEXT.sentiment} about="sentiment" article={article}>
        <Select<Sentiment>
          {...common}
          aria-label={TEXT.sentiment}
          value={article.sentiment}
          options={optionsOf(SENTIMENTS, LABELS.sentiment)}
          onChange={(value) => say({ label: 'sentiment', value })}
        />
        <span className="soft small">
          {TEXT.sentimentShares(
            SENTIMENTS.map((one) => `${LABELS.sentiment[one]} ${percent(probabilities[one])}`).join(
              TEXT.listComma,
            ),
            LABELS.tone[article.tone],
          )}
        </span>
        <WordChips words={evidence.sentiment.words} signed />
      </Row>
      <Row label={TEXT.field} about="field" article={article}>
        <Select<Field | null>
          {...common}
          aria-label={TEXT.field}
          allowClear
          placeholder={TEXT.undetermined}
          value={article.field}
          options={optionsOf(FIELDS, LABELS.field)}
          onChange={(value) => say({ label: 'field', value: value ?? null })}
        />
        {evidence.messageClass.label !== '' && (
          <>
            <span className="soft small">
              {TEXT.messageClass(
                evidence.messageClass.label,
                percent(evidence.messageClass.probability),
              )}
            </span>
            <WordChips words={evidence.messageClass.words} />
          </>
        )}
        {evidence.field.length > 0 && <span className="soft small">{TEXT.fieldWords}</span>}
        <WordChips words={evidence.field} />
      </Row>
      <dt>{TEXT.place}</dt>
      <dd className="row">
        {article.places.map((place) => place.name).join(TEXT.placesComma) || (
          <span className="soft">{TEXT.undetermined}</span>
        )}
      </dd>
      <Row label={TEXT.categories} about="categories" article={article}>
        <Select<Category[]>
          {...common}
          aria-label={TEXT.categories}
          mode="multiple"
          placeholder={TEXT.none}
          value={article.categories}
          options={optionsOf(CATEGORIES, LABELS.category)}
          onChange={(value) => say({ label: 'categories', value })}
          style={{ minWidth: 160 }}
        />
        <WordChips words={Object.values(evidence.categories).flat()} />
      </Row>
      <Row label={TEXT.demand} about="demand" article={article}>
        <Select<Demand | null>
          {...common}
          aria-label={TEXT.demand}
          allowClear
          placeholder={TEXT.none}
          value={article.demand}
          options={optionsOf(DEMANDS, LABELS.demand)}
          onChange={(value) => say({ label: 'demand', value: value ?? null })}
        />
        <WordChips words={evidence.demand} />
      </Row>
      <Row label={TEXT.irrelevant} about="irrelevant" article={article}>
        <Switch
          {...common}
          aria-label={TEXT.irrelevant}
          checked={article.irrelevant}
          onChange={(value) => say({ label: 'irrelevant', value })}
        />
        <span className="soft small">
          {TEXT.irrelevantKinds(percent(evidence.irrelevant.probability))}
        </span>
        <WordChips words={evidence.irrelevant.words} />
      </Row>
    </dl>
  );
}

function Row({
  label,
  about,
  article,
  children,
}: {
  label: string;
  about: Correctable;
  article: ArticleView;
  children: ReactNode;
}) {
  const corrected = article.corrected[about];
  return (
    <>
      <dt>{label}</dt>
      <dd className="row">
        {children}
        {corrected !== undefined && (
          <span className="small corrected">
            {TEXT.correctedBy(corrected.by, dateTime(corrected.at))}
          </span>
        )}
      </dd>
    </>
  );
}
