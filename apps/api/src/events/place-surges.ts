import { Injectable } from '@nestjs/common';
import { type Burst, burstOf } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { AlertRaiser } from '../alerts/alert-raiser';
import { busyPlaces, countReports, loudestEvent, quartersOf } from './place-surges.queries';

const MINUTES_A_BIN = 15;

/** Tells where more is complained of than is usual there at that hour, before any one event is large. */
@Injectable()
export class PlaceSurges {
  constructor(private readonly alerts: AlertRaiser) {}

  /** Counts articles just placed in their places, and gives the event that most of a burst is about its reason. */
  async note(tx: EntityManager, articleIds: readonly number[], now: Date): Promise<void> {
    if (articleIds.length === 0) return;
    await countReports(tx, articleIds);
    const found: { readonly code: string; readonly name: string; readonly burst: Burst }[] = [];
    for (const { code, name } of await busyPlaces(tx, articleIds)) {
      const { counts, first } = await quartersOf(tx, code);
      const burst = burstOf(counts, first);
      if (burst !== null) found.push({ code, name, burst });
    }
    const told = new Set<number>();
    // A county's burst is its city's and its province's too: where it stands out most is said.
    for (const { code, name, burst } of found.sort(
      (a, b) => b.burst.deviations - a.burst.deviations,
    )) {
      const minutes = burst.bins * MINUTES_A_BIN;
      const eventId = await loudestEvent(tx, code, minutes);
      if (eventId === null || told.has(eventId)) continue;
      told.add(eventId);
      const figures = {
        place: name,
        minutes,
        count: burst.count,
        expected: Math.round(burst.expected * 10) / 10,
      };
      await this.alerts.raise(tx, eventId, [{ rule: 'place_surge', figures }], now);
    }
  }
}
