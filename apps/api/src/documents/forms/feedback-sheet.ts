import { LABELS, REVIEW_KINDS } from '@huixiang/domain';
import type { CaseFile } from '../case-file';
import type { OfficialDocument } from '../layout/official-document';
import { BY_HAND, day, moment } from './words';

/**
 * 处置反馈单（核实调查报告）: what the unit found and does about it. What its releases say is filled in; what only it knows is left
 * to be written by hand.
 */
export function feedbackSheet(file: CaseFile): OfficialDocument {
  const { detail, maker, now, serial } = file;
  const { case: summary } = detail;
  const latest = detail.releases.filter(({ state }) => state !== 'withdrawn').at(-1);
  const promises = detail.commitments.filter(
    ({ state }) => !['proposed', 'dismissed'].includes(state),
  );
  const reviews = (latest?.reviews ?? []).filter(({ version }) => version === latest?.version);
  return {
    masthead: {
      name: '舆情处置反馈单',
      issue: `〔${day(now).slice(0, 4)}〕${serial}号`,
      unit: maker.unit,
      date: day(now),
      marking: null,
    },
    title: summary.title,
    addressee: null,
    body: [
      {
        kind: 'form',
        rows: [
          ['处置单编号', summary.number],
          ['是否属实', '□属实　□部分属实　□不属实'],
          ['核查经过', said(file, ['findings', 'facts'])],
          ['问题成因', said(file, ['cause'])],
          ['已采取措施', said(file, ['measures', 'handling'])],
          [
            '解决方案与时限（承诺）',
            [
              said(file, ['solution']),
              ...promises.map(
                ({ deed, dueOn }) => `${deed}（${dueOn === null ? '' : `${day(dueOn)}前`}）`,
              ),
            ]
              .filter((line) => line !== BY_HAND)
              .join('\n') || BY_HAND,
          ],
          ['制约因素', said(file, ['constraints'])],
          [
            '发布口径',
            latest === undefined
              ? BY_HAND
              : `《${latest.title}》（${LABELS.releaseState[latest.state]}）\n${latest.body}`,
          ],
          [
            '公开、隐私、保密审查',
            REVIEW_KINDS.map((kind) => {
              // What was referred is answered by a later one.
              const found = reviews.findLast((one) => one.kind === kind);
              const verdict =
                found === undefined
                  ? '未审查'
                  : `${LABELS.reviewVerdict[found.verdict]}（${found.by}，${moment(found.at)}）`;
              return `${LABELS.reviewKind[kind]}：${verdict}`;
            }).join('\n'),
          ],
          ['附件', BY_HAND],
          ['承办人', detail.acceptedBy ?? BY_HAND],
          ['负责人签字', BY_HAND],
        ],
      },
    ],
    signature: { unit: summary.unit.name, date: day(now) },
    copies: [],
  };
}

/** The sentences of its releases that address these elements, as they stand. */
function said({ detail }: CaseFile, elements: readonly string[]): string {
  const standing = detail.releases.filter(({ state }) => state !== 'withdrawn');
  const sentences = standing.flatMap((release) =>
    release.elements
      .filter(({ element, evidence }) => evidence !== null && elements.includes(element))
      .map(({ evidence }) => sentenceWith(release.body, evidence ?? '')),
  );
  return [...new Set(sentences)].join('\n') || BY_HAND;
}

function sentenceWith(body: string, words: string): string {
  return (
    body
      .split(/(?<=[。！？\n])/u)
      .find((sentence) => sentence.includes(words))
      ?.trim() ?? words
  );
}
