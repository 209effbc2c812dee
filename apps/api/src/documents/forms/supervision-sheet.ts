import { LABELS } from '@huixiang/domain';
import type { CaseFile } from '../case-file';
import { type OfficialDocument, paragraph } from '../layout/official-document';
import { BY_HAND, day, due } from './words';

const DAY_MS = 86_400_000;

/** 督办单: what is late and by how much, and the new time within which it has to be done. */
export function supervisionSheet(file: CaseFile): OfficialDocument {
  const { detail, maker, now, serial } = file;
  const { case: summary } = detail;
  const owed = summary.clocks.filter(({ metAt, closedAt }) => metAt === null && closedAt === null);
  const late = owed.filter(({ dueAt }) => new Date(dueAt) < now);
  return {
    masthead: {
      name: '舆情督办单',
      issue: `〔${day(now).slice(0, 4)}〕${serial}号`,
      unit: maker.unit,
      date: day(now),
      marking: late.length > 0 ? '红牌' : '黄牌',
    },
    title: `关于督办“${summary.title}”的通知`,
    addressee: summary.unit.name,
    body: [
      paragraph(
        `你单位承办的处置单${summary.number}，${
          late.length > 0 ? '下列事项已经逾期' : '下列事项即将到期'
        }，请抓紧办理，说明原因，并于下列新期限前完成。`,
      ),
      {
        kind: 'table',
        head: ['事项', '依据', '期限', '状况'],
        widths: [0.2, 0.34, 0.26, 0.2],
        rows: (late.length > 0 ? late : owed).map((clock) => [
          LABELS.duty[clock.duty],
          clock.basis,
          due(clock),
          overBy(clock.dueAt, now),
        ]),
      },
      {
        kind: 'form',
        rows: [
          ['逾期原因', BY_HAND],
          ['新的期限', BY_HAND],
          ['督办人', maker.name],
        ],
      },
    ],
    signature: { unit: maker.unit, date: day(now) },
    copies: [['报', '本级政府负责同志']],
  };
}

function overBy(dueAt: string, now: Date): string {
  const ms = now.getTime() - new Date(dueAt).getTime();
  if (ms <= 0) return '未到期';
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / 3_600_000);
  return days > 0 ? `逾期${days}天${hours}小时` : `逾期${Math.max(1, hours)}小时`;
}
