import { LABELS } from '@huixiang/domain';
import type { CaseFile } from '../case-file';
import { type OfficialDocument, paragraph } from '../layout/official-document';
import { factsOf } from './flash-report';
import { GAP, BY_HAND, day, levelsOf, moment, due } from './words';

/** 交办单: what is handed to whom, by when it is to be answered, and who signed for it. */
export function assignmentSheet(file: CaseFile): OfficialDocument {
  const { detail, event, maker, now, serial } = file;
  const { case: summary } = detail;
  const helpers = detail.requests
    .filter(({ kind, state }) => kind === 'co_operation' && state !== 'withdrawn')
    .map(({ to }) => to);
  return {
    masthead: {
      name: '舆情交办单',
      issue: `〔${day(now).slice(0, 4)}〕${serial}号`,
      unit: maker.unit,
      date: day(now),
      marking: urgencyOf(file),
    },
    title: summary.title,
    addressee: summary.unit.name,
    body: [
      paragraph('现将下列舆情交你单位办理，请按时限回应、处置并反馈。'),
      {
        kind: 'form',
        rows: [
          ['处置单编号', summary.number],
          ['等级', levelsOf(detail)],
          ['来源与链接', sourceOf(file)],
          ['内容摘要', factsOf(file)],
          ['首发时间', detail.firstPublicAt === null ? '未知' : moment(detail.firstPublicAt)],
          ['发现时间', moment(detail.detectedAt)],
          ['涉及地域', event?.event.place?.name ?? BY_HAND],
          ['主办单位', summary.unit.name],
          ['协办单位', helpers.length === 0 ? '无' : helpers.join('、')],
          ['交办人、时间', `${detail.openedBy}${GAP}${moment(summary.openedAt)}`],
          ['办理时限', limitsOf(file)],
          [
            '办理要求',
            '核实情况，说明问题成因、解决方案和制约因素；稿件经内容、保密、隐私审查后发布；不得以工作动态代替回应；承诺事项如期兑现并公开。',
          ],
          ['口径联系人', BY_HAND],
          [
            '签收人、时间',
            detail.acceptedAt === null
              ? BY_HAND
              : `${detail.acceptedBy ?? ''}${GAP}${moment(detail.acceptedAt)}`,
          ],
        ],
      },
    ],
    signature: { unit: maker.unit, date: day(now) },
    copies: [],
  };
}

/** How it came, and where it was first read. */
function sourceOf({ detail, event }: CaseFile): string {
  const first = event?.first ?? null;
  const came = [LABELS.origin[detail.case.origin], detail.instruction];
  const read = first === null ? [] : [first.source.name, first.url];
  return [...came, ...read].filter((line) => line !== null).join('\n');
}

function limitsOf({ detail }: CaseFile): string {
  const running = detail.case.clocks.filter(
    ({ metAt, closedAt }) => metAt === null && closedAt === null,
  );
  if (running.length === 0) return '无在计时限';
  return running.map((one) => `${LABELS.duty[one.duty]}：${due(one)}前（${one.basis}）`).join('\n');
}

/** 特急 where the five hours run, 加急 where another limit does; by what is owed, nobody chooses it. */
function urgencyOf({ detail }: CaseFile): string | null {
  const duties = detail.case.clocks
    .filter(({ metAt, closedAt }) => metAt === null && closedAt === null)
    .map(({ duty }) => duty);
  if (duties.includes('authoritative_information')) return '特急';
  return duties.includes('response') ? '加急' : null;
}
