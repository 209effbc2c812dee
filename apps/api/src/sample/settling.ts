import type { INestApplicationContext } from '@nestjs/common';
import type { WatchInput } from '@huixiang/contracts';
import { beijingMidnight, rotaShifts } from '@huixiang/domain';
import type { Actor } from '../access/actor';
import { DutyService } from '../duty/duty.service';
import { RulesService } from '../rules/rules.service';
import { WatchesService } from '../watches/watches.service';

/** What the province has switched on of what the system proposes: 持续发布 every day, 核实调查报告 in two working days. */
const RULES_SWITCHED_ON = ['L-C1', 'L-JX2'];

/** Since when all of it is in use, in days, and how far ahead the roster reaches. */
const DAYS_WATCHED = 20;
const DAYS_AHEAD = 7;
const DAY_MS = 86_400_000;

const WATCHES: readonly WatchInput[] = [
  {
    name: '校园安全',
    terms: { q: '学校|小学|中学|幼儿园 食堂|中毒|发霉|欺凌|受伤' },
    alerts: true,
    articles: 3,
  },
  {
    name: '供水供暖供气',
    terms: { q: '停水|停暖|停气|不热|断供 -演练', sentiments: ['negative'] },
    alerts: true,
    articles: 5,
  },
  {
    name: '省级及以上媒体的负面报道',
    terms: {
      q: '',
      sentiments: ['negative'],
      tiers: ['central', 'national_portal', 'provincial'],
    },
    alerts: false,
    articles: 2,
  },
];

/** When the province of the sample settles what follows. */
export function settledAt(loadedAt: Date): Date {
  return new Date(loadedAt.getTime() - DAYS_WATCHED * DAY_MS);
}

/** Settles what the province watches for, who is on duty, and which rules it has switched on. */
export async function settleProvince(
  app: INestApplicationContext,
  loadedAt: Date,
  actorOf: (login: string) => Promise<Actor>,
): Promise<void> {
  const officer = await actorOf('officer');
  const leader = await actorOf('leader');
  const shifts = rotaShifts({
    firstDay: beijingMidnight(settledAt(loadedAt).getTime()),
    days: DAYS_WATCHED + DAYS_AHEAD,
    changes: [8 * 60],
    officers: [officer.id],
    leaders: [leader.id],
  });
  await app.get(DutyService).addShifts(
    {
      shifts: shifts.map(({ from, to, people }) => ({
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        people: [...people],
      })),
    },
    officer,
  );
  for (const watch of WATCHES) await app.get(WatchesService).add(watch, officer);
  await switchOnRules(app.get(RulesService), await actorOf('administrator'));
}

async function switchOnRules(rules: RulesService, administrator: Actor): Promise<void> {
  const { rules: known } = await rules.list(administrator);
  for (const { key, id, limit, extension, pausable, basis } of known) {
    if (!RULES_SWITCHED_ON.includes(id)) continue;
    const terms = { key, limit, extension, pausable, basis, enabled: true, validFrom: null };
    await rules.change({ ...terms, reason: '全省启用' }, administrator);
  }
}
