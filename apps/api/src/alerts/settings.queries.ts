import { type AlertSettings, alertSettings } from '@huixiang/contracts';
import { USUAL_THRESHOLDS, USUAL_WAITS } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** What holds for units that say nothing of their own: nobody's nights are kept quiet. */
export const USUAL_SETTINGS: AlertSettings = {
  thresholds: { ...USUAL_THRESHOLDS, keyFields: [...USUAL_THRESHOLDS.keyFields] },
  waits: USUAL_WAITS,
  quiet: null,
};

interface OwnSettings {
  readonly path: string;
  readonly unit: string;
  readonly settings: AlertSettings;
}

/** The figures alerts go by, unit by unit. */
export class SettingsOfUnits {
  constructor(private readonly own: readonly OwnSettings[]) {}

  /** Those of the nearest unit, at or above `scope`, that has its own, and which that is; null for the usual ones. */
  of(scope: string): { readonly settings: AlertSettings; readonly unit: string | null } {
    // The longest path first: the nearest one.
    return (
      this.own.find(({ path }) => scope.startsWith(path)) ?? {
        settings: USUAL_SETTINGS,
        unit: null,
      }
    );
  }
}

export async function readSettings(tx: Pick<EntityManager, 'query'>): Promise<SettingsOfUnits> {
  const rows = await tx.query<{ path: string; unit: string; settings: unknown }[]>(
    `SELECT unit.path, unit.name AS unit, settings FROM alert_settings JOIN unit ON unit.id = unit_id ORDER BY length(path) DESC`,
  );
  return new SettingsOfUnits(
    rows.map((row) => ({ ...row, settings: alertSettings.parse(row.settings) })),
  );
}
