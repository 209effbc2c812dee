import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AccountabilityQuery,
  type AccountabilityView,
  accountabilityFacts,
} from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import type { Worksheet } from 'exceljs';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { LedgerService } from '../ledger/ledger.service';
import { record } from '../ledger/record';
import { inertCell } from '../workbook/inert-cell';
import { newWorkbook } from '../workbook/new-workbook';
import { beijingTime, nameColumns, setUpPrint } from '../workbook/sheet';
import { accountabilityViews } from './accountability.queries';

const COLUMNS = [
  ['编号', 8],
  ['责任单位', 24],
  ['处置单', 14],
  ['标题', 40],
  ['事由', 14],
  ['事实', 60],
  ['提出', 18],
  ['提出人', 12],
  ['相关人员', 24],
  ['陈述申辩', 50],
  ['决定', 14],
  ['理由', 40],
  ['容错考虑', 24],
  ['决定人', 12],
  ['决定时间', 18],
  ['申诉', 40],
  ['申诉决定', 14],
  ['申诉决定理由', 40],
  ['结案', 40],
  ['结案时间', 18],
] as const;

const ROLES = { accepted: '签收', drafted: '起草', reviewed: '审查', published: '发布' } as const;

/** The log of accountability as a workbook, with what it was asked for and the checkpoint it can be held against. */
@Injectable()
export class AccountabilityExport {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly ledger: LedgerService,
  ) {}

  async workbook(
    query: AccountabilityQuery,
    actor: Actor,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { checkpoint } = await this.ledger.status();
    return this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const proposals = await accountabilityViews(tx, actor.unit.path, query);
      const workbook = newWorkbook(now);
      logSheet(workbook.addWorksheet('问责台账'), proposals);
      const said = workbook.addWorksheet('说明');
      said.columns = [{ width: 14 }, { width: 90 }];
      for (const [label, value] of [
        ['导出', `${actor.name}（${actor.unit.name}），${beijingTime(now.toISOString())}`],
        ['范围', actor.unit.name],
        ['事由', query.ground === undefined ? '全部' : LABELS.ground[query.ground]],
        ['关键词', query.q ?? '无'],
        ['件数', String(proposals.length)],
        ['说明', '系统依事实提出建议，责任单位陈述，由有权机关决定；人员仅为经办角色，不构成认定'],
        ['台账检查点', checkpoint?.note ?? '尚无'],
      ] as const)
        said.addRow([label, inertCell(value)]);
      said.getColumn(1).font = { bold: true };
      said.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
      setUpPrint(said, 'portrait');
      await record(tx, now, {
        kind: 'accountability.exported',
        subject: { type: 'accountability', id: 'log' },
        scope: actor.unit.path,
        actor,
        data: { ...query, proposals: proposals.length },
      });
      return {
        name: `问责台账-${actor.unit.name}-${now.toISOString().slice(0, 10)}.xlsx`,
        bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
      };
    });
  }
}

function logSheet(sheet: Worksheet, proposals: readonly AccountabilityView[]): void {
  nameColumns(sheet, COLUMNS);
  for (const one of proposals) sheet.addRow(cellsOf(one).map(inertCell));
  sheet.eachRow((row, index) => {
    if (index > 1) row.alignment = { wrapText: true, vertical: 'top' };
  });
}

function cellsOf(one: AccountabilityView): readonly (string | number)[] {
  const at = (moment: string | null) => (moment === null ? '' : beijingTime(moment));
  const { owed, wrong } = accountabilityFacts(one.evidence, beijingTime);
  const decision = (made: AccountabilityView['decision']) =>
    made === null ? '' : LABELS.decision[made];
  return [
    one.id,
    one.unit.name,
    one.case.number,
    one.case.title,
    one.failing === null
      ? LABELS.ground[one.ground]
      : `${LABELS.ground[one.ground]}（${LABELS.failing[one.failing]}）`,
    owed + wrong,
    at(one.proposedAt),
    one.proposedBy ?? '系统',
    one.persons.map(({ name, role }) => `${name}（${ROLES[role]}）`).join('、'),
    one.statements.map(({ text, at: when, by }) => `${by} ${at(when)}：${text}`).join('\n'),
    decision(one.decision),
    one.reason ?? '',
    one.tolerance ?? '',
    one.decidedBy ?? '',
    at(one.decidedAt),
    one.appeal ?? '',
    decision(one.appealDecision),
    one.appealReason ?? '',
    one.closing ?? '',
    at(one.closedAt),
  ];
}
