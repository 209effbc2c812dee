import type { TestDatabase } from './database';

/** What the roll-ups say otherwise than the rows they were rolled up from; nothing, whatever was placed or arranged. */
export async function wrongRollUps({ source }: TestDatabase): Promise<readonly unknown[]> {
  return source.query(
    `WITH counted AS (
       SELECT h.hour::text AS at, e.scope_path AS path, '' AS field, sum(h.articles) AS articles, sum(h.negative) AS negative, sum(h.reprints) AS reprints
       FROM event_hour h JOIN event e ON e.id = h.event_id GROUP BY 1, 2
       UNION ALL
       SELECT (h.hour AT TIME ZONE 'Asia/Shanghai')::date::text, e.scope_path, e.field, sum(h.articles), sum(h.negative), 0
       FROM event_hour h JOIN event e ON e.id = h.event_id WHERE e.field IS NOT NULL GROUP BY 1, 2, 3
       UNION ALL
       SELECT 'article ' || a.id, e.scope_path, '', 0, 0, 0 FROM article a JOIN event e ON e.id = a.event_id
     ), kept AS (
       SELECT hour::text, scope_path, '', articles::bigint, negative::bigint, reprints::bigint FROM scope_hour WHERE (articles, negative, reprints) <> (0, 0, 0)
       UNION ALL SELECT day::text, scope_path, field, articles, negative, 0 FROM scope_day WHERE (articles, negative) <> (0, 0)
       UNION ALL SELECT 'article ' || id, scope_path, '', 0, 0, 0 FROM article WHERE event_id IS NOT NULL
     )
     (SELECT 'missing' AS fault, * FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept) m)
     UNION ALL (SELECT 'too much', * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted) t)`,
  );
}
