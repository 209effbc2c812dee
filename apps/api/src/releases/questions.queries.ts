import type { ReleaseEffect } from '@huixiang/contracts';
import { type Asked, isQuestion, questionsOf } from '@huixiang/domain';
import { segment } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';
import { IS_CONCERN, REPRINTED } from '../events/concern.queries';

/** Of the voices questions are looked for in, on each side; and given of what was asked. */
const MOST_TEXTS = 200;
const MOST_QUESTIONS = 12;

/** What was asked about an event until a moment, and what of it a text of the government speaks of. */
export async function questionsAbout(
  tx: EntityManager,
  about: {
    readonly eventId: number | null;
    readonly body: string;
    readonly publishedAt: Date;
    readonly until: Date;
  },
): Promise<ReleaseEffect['questions']> {
  const texts = `SELECT a.id::int AS id, a.first_seen_at AS at, a.title, left(a.body, 4000) AS body
     FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
     WHERE a.event_id = $1 AND ${IS_CONCERN} AND a.reprint_of IS NULL`;
  // Of very many the newest before it, and the first after it: neither crowds out the other.
  const rows = await tx.query<{ id: number; at: Date; title: string; body: string }[]>(
    `SELECT * FROM (
       (${texts} AND a.first_seen_at <= $2 AND a.first_seen_at < $3 ORDER BY a.first_seen_at DESC LIMIT ${MOST_TEXTS})
       UNION ALL (${texts} AND a.first_seen_at > $2 AND a.first_seen_at < $3 ORDER BY a.first_seen_at LIMIT ${MOST_TEXTS})) t ORDER BY at, id`,
    [about.eventId, about.publishedAt, about.until],
  );
  const asked = rows.flatMap(({ id, at, title, body }): Asked[] =>
    sentencesIn(`${title}\n${body}`)
      .filter(isQuestion)
      .map((sentence) => ({ articleId: id, at, text: sentence, terms: termsOf(sentence) })),
  );
  const said = sentencesIn(about.body).map((text) => ({ text, terms: termsOf(text) }));
  return questionsOf(asked, said)
    .slice(0, MOST_QUESTIONS)
    .map(({ text, firstAt, articleIds, answer }) => ({
      text,
      firstAt: firstAt.toISOString(),
      articles: articleIds.length,
      exampleId: articleIds[0]!,
      afterwards: rows.filter(({ id, at }) => articleIds.includes(id) && at > about.publishedAt)
        .length,
      answer,
    }));
}

function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？!?；;])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Words that ask or point, and say nothing of what is asked. */
const EMPTY = new Set(
  '什么 怎么 怎样 为什么 为何 如何 多少 哪里 哪些 是否 能否 可否 有没有 是不是 会不会 能不能 何时 几时 到底 究竟 已经 我们 你们 他们 这个 那个 这些 现在 时候 可以 应该 这样 还是 没有'.split(
    ' ',
  ),
);

/** Words of one sign that say nothing of what is asked. */
const EMPTY_SIGNS = new Set(
  '的了在是和与及也都就不没有这那我你他她它被把对为从到于之其还又再很更最已将会能可要等个们吗呢吧啊么谁几什何哪怎去来给让向说问该咋'.split(
    '',
  ),
);

function termsOf(sentence: string): readonly string[] {
  // 退不退 is 退.
  return segment(sentence.replace(/([\p{Script=Han}]{1,2})不\1/gu, '$1'))
    .map(({ text }) => text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !EMPTY.has(word) && !EMPTY_SIGNS.has(word));
}
