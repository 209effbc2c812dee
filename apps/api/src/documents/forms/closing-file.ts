import { LABELS } from '@huixiang/domain';
import { type AccountabilityView, LEDGER_LABELS } from '@huixiang/contracts';
import type { CaseFile } from '../case-file';
import { type Block, type OfficialDocument, heading, paragraph } from '../layout/official-document';
import { factsOf } from './flash-report';
import { GAP, day, levelsOf, moment, releaseLine, due } from './words';

/** Entries of the case's story: what persons did, not what clocks said. */
const TOLD = ['case.', 'release.', 'request.', 'commitment.'];

/** 办结卷: the whole of a case for the archive, down to the checkpoint of the ledger that it can be held against. */
export function closingFile(file: CaseFile): OfficialDocument {
  const { detail, maker, now, serial } = file;
  const { case: summary } = detail;
  return {
    masthead: {
      name: '舆情处置卷',
      issue: `〔${day(now).slice(0, 4)}〕${serial}号`,
      unit: maker.unit,
      date: day(now),
      marking: null,
    },
    title: summary.title,
    addressee: null,
    body: [
      heading('一、基本情况'),
      {
        kind: 'form',
        rows: [
          ['处置单编号', summary.number],
          ['等级', levelsOf(detail)],
          ['来源', [LABELS.origin[summary.origin], detail.instruction ?? ''].join('　')],
          ['责任单位', summary.unit.name],
          ['分办依据', LABELS.routingRow[detail.routing.row]],
          ['立单', `${moment(summary.openedAt)}${GAP}${detail.openedBy}`],
          [
            '签收',
            detail.acceptedAt === null
              ? '未签收'
              : `${moment(detail.acceptedAt)}${GAP}${detail.acceptedBy ?? ''}`,
          ],
          [
            '办结',
            detail.closedAt === null
              ? '未办结'
              : `${moment(detail.closedAt)}${GAP}${detail.closeReason ?? ''}`,
          ],
        ],
      },
      paragraph(factsOf(file)),
      heading('二、时限'),
      {
        kind: 'table',
        head: ['事项', '依据', '期限', '完成'],
        widths: [0.18, 0.32, 0.25, 0.25],
        rows: summary.clocks.map((clock) => [
          LABELS.duty[clock.duty],
          clock.basis,
          due(clock),
          clock.metAt === null
            ? '未完成'
            : `${moment(clock.metAt)}${clock.metAt <= clock.dueAt ? '' : '（超时）'}`,
        ]),
      },
      heading('三、发布'),
      ...releasesOf(file),
      ...listed(
        '四、承诺',
        detail.commitments.filter(({ state }) => state !== 'dismissed'),
        (one) =>
          [
            one.deed,
            one.dueOn === null ? '' : `（${day(one.dueOn)}前）`,
            one.keptAt === null ? '，未兑现' : `，${moment(one.keptAt)}兑现`,
          ].join(''),
      ),
      ...listed('五、协同', detail.requests, (one) =>
        [one.to, '：', one.body, one.answer === null ? '' : `${GAP}答复：${one.answer}`].join(''),
      ),
      ...listed('六、问责', file.accountability, accountLine),
      heading('七、经过'),
      {
        kind: 'table',
        head: ['时间', '何人', '何事', '台账条目'],
        widths: [0.36, 0.2, 0.28, 0.16],
        rows: detail.timeline
          .filter(({ body }) => TOLD.some((kind) => body.kind.startsWith(kind)))
          .map(({ index, body }) => [
            moment(body.at),
            body.actor?.name ?? '系统',
            LEDGER_LABELS[body.kind],
            `第${index}条`,
          ]),
      },
      ...checkpointOf(file),
    ],
    signature: { unit: maker.unit, date: day(now) },
    copies: [],
  };
}

function releasesOf({ detail }: CaseFile): Block[] {
  const published = detail.releases.filter(({ publishedAt }) => publishedAt !== null);
  if (published.length === 0) return [paragraph('未对外发布。')];
  return published.flatMap((release) => [
    paragraph(
      `${releaseLine(release)}。${release.state === 'withdrawn' ? `已撤回：${release.withdrawalReason ?? ''}` : ''}`,
    ),
    ...(release.url === null ? [] : [paragraph(`地址：${release.url}`)]),
    paragraph(release.body),
    ...release.evidence
      .filter(({ sha256 }) => sha256 !== null)
      .map(({ name, sha256 }) => paragraph(`证据：${name}，SHA-256 ${sha256 ?? ''}`)),
  ]);
}

function listed<T>(title: string, among: readonly T[], line: (one: T) => string): Block[] {
  return [
    heading(title),
    ...(among.length === 0
      ? [paragraph('无。')]
      : among.map((one) => paragraph(`${line(one).replace(/。$/u, '')}。`))),
  ];
}

function accountLine(one: AccountabilityView): string {
  const decided =
    one.decision === null ? '尚未决定' : `${LABELS.decision[one.decision]}：${one.reason ?? ''}`;
  return `${one.unit.name}，${LABELS.ground[one.ground]}，${moment(one.proposedAt)}提出；${decided}`;
}

function checkpointOf({ checkpoint }: CaseFile): Block[] {
  if (checkpoint === null) return [];
  return [
    heading('八、台账检查点'),
    paragraph(
      `本卷的事实均在台账中，可据以下检查点核验：共${checkpoint.size}条，${moment(checkpoint.signedAt)}签署，根值 ${checkpoint.root}`,
    ),
  ];
}
