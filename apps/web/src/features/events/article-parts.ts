import type { ArticleView, EventDetail } from '@huixiang/contracts';

type Chapter = EventDetail['chapters'][number];

export interface ArticlePart {
  /** Null of a story without a turn. */
  readonly chapter: Chapter | null;
  /** From 1. */
  readonly number: number;
  readonly articles: readonly ArticleView[];
}

/** The originals of an event by chapter, each beginning with its first; one part where there are no chapters. */
export function partsOf(
  articles: readonly ArticleView[],
  chapters: readonly Chapter[],
): readonly ArticlePart[] {
  if (articles.length === 0) return [];
  if (chapters.length < 2) return [{ chapter: null, number: 1, articles }];
  const starts = new Map(chapters.map((chapter) => [chapter.firstId, chapter]));
  const parts: { chapter: Chapter | null; number: number; articles: ArticleView[] }[] = [];
  for (const article of articles) {
    const chapter = starts.get(article.id);
    if (chapter !== undefined || parts.length === 0)
      parts.push({ chapter: chapter ?? null, number: parts.length + 1, articles: [] });
    parts.at(-1)!.articles.push(article);
  }
  return parts;
}
