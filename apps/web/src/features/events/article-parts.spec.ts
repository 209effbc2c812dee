import type { ArticleView, EventDetail } from '@huixiang/contracts';
import { partsOf } from './article-parts';

const articles = [1, 2, 3, 4, 5].map((id) => ({ id }) as ArticleView);
const chapters = [1, 4].map((firstId) => ({ firstId }) as EventDetail['chapters'][number]);
const ids = (parts: ReturnType<typeof partsOf>) =>
  parts.map((part) => part.articles.map(({ id }) => id));

describe('the articles of an event', () => {
  it('are by chapter, each with its first', () => {
    const parts = partsOf(articles, chapters);
    expect(ids(parts)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(parts.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are one part where the story has no turn', () => {
    expect(ids(partsOf(articles, chapters.slice(0, 1)))).toEqual([[1, 2, 3, 4, 5]]);
    expect(partsOf([], chapters)).toEqual([]);
  });
});
