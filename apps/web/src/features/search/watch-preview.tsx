import { type SearchTerms, TOO_WIDE, type WatchPreview } from '@huixiang/contracts';
import { Alert, Spin } from 'antd';
import { useMemo } from 'react';
import { Answer } from '../../components/answer';
import { Chart } from '../../components/chart';
import { percent } from '../../lib/format';
import { useTheme } from '../../lib/theme';
import { useSettled } from '../../lib/use-settled';
import { HitRow } from './hit-row';
import { previewPicture } from './preview-picture';
import { usePreview } from './search.api';
import { TEXT } from './text.zh';

const TYPING_MS = 400;

/** What the terms would have found in the last 30 days; asked for when one stops typing. */
export function WatchPreviewPanel({ terms }: { terms: SearchTerms }) {
  const query = usePreview(useSettled(terms, TYPING_MS));
  return (
    <section className="watch-preview" aria-label={TEXT.preview} aria-busy={query.isFetching}>
      <header className="row spread">
        <strong>{TEXT.matchesLastMonth}</strong>
        {query.isFetching && <Spin size="small" />}
      </header>
      <Answer query={query}>{(preview) => <Preview preview={preview} />}</Answer>
    </section>
  );
}

function Preview({ preview }: { preview: WatchPreview }) {
  const { palette } = useTheme();
  const picture = useMemo(() => previewPicture(preview.days, palette), [preview.days, palette]);
  const share = preview.of === 0 ? 0 : preview.found / preview.of;
  return (
    <>
      <p className="preview-figures">
        <strong>{preview.found}</strong>
        {TEXT.foundShare(percent(share, share < 0.1 ? 1 : 0))}
        {preview.excluded > 0 && TEXT.excludedCount(preview.excluded)}
      </p>
      {share >= TOO_WIDE && <Alert type="warning" showIcon title={TEXT.tooWide(percent(share))} />}
      {preview.found === 0 && <Alert type="info" showIcon title={TEXT.noMatchLastMonth} />}
      <Chart picture={picture} height={120} label={TEXT.dailyMatchesLabel(preview.found)} />
      {preview.terms.length > 0 && (
        <ul className="term-shares">
          {preview.terms.map(({ term, found }) => (
            <li key={term}>
              <span className="clip-line">{term}</span>
              <span
                className="bar"
                style={{ width: `${(100 * found) / Math.max(1, preview.terms[0]!.found)}%` }}
              />
              <span className={found === 0 ? 'risk' : 'soft'}>{TEXT.termArticles(found)}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="list">
        {preview.newest.map((hit) => (
          <li key={hit.id}>
            <HitRow hit={hit} marks={preview.marks} />
          </li>
        ))}
      </ul>
    </>
  );
}
