import { ALERT_RULES, FIELDS, ROLES } from '@huixiang/domain';
import { z } from 'zod';
import { reason, rowId, text } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

export const person = z.strictObject({ id: z.int(), name: z.string(), role: z.enum(ROLES) });
export type PersonView = z.infer<typeof person>;

/** 班次: who is called, in this order. */
export const dutyShift = z.strictObject({
  id: z.int(),
  from: moment,
  to: moment,
  people: z.array(person),
});
export type DutyShiftView = z.infer<typeof dutyShift>;

const people = z.array(rowId).min(1, FAULTS.personOnDuty).max(5);

export const addShifts = z.strictObject({
  shifts: z
    .array(z.strictObject({ from: moment, to: moment, people }))
    .min(1)
    .max(200)
    .refine(
      (shifts) => shifts.every(({ from, to }) => Date.parse(from) < Date.parse(to)),
      FAULTS.shiftOrder,
    ),
});
export type AddShifts = z.infer<typeof addShifts>;
export const changeShift = z.strictObject({ people });

/** 交接: what whoever comes needs to know; taken once somebody has read it. */
export const handoverNote = z.strictObject({
  id: z.int(),
  text: z.string(),
  by: z.string(),
  at: moment,
  takenBy: z.string().nullable(),
  takenAt: moment.nullable(),
});
export type HandoverNote = z.infer<typeof handoverNote>;
export const addHandoverNote = z.strictObject({
  text: text.trim().min(2, FAULTS.handoverNeeded).max(2000),
});

const minute = z.int().min(0).max(1439);
export const alertSettings = z.strictObject({
  thresholds: z.strictObject({
    negative: z.int().min(1).max(1000),
    outlets: z.int().min(1).max(100),
    surge: z.int().min(2).max(1000),
    surgeRatio: z.number().min(1.5).max(20),
    voices: z.int().min(1).max(100),
    keyFields: z.array(z.enum(FIELDS)).max(FIELDS.length),
  }),
  waits: z.strictObject({ grave: z.int().min(1).max(120), other: z.int().min(1).max(1440) }),
  /** Minutes of the day in Beijing; null for none. */
  quiet: z
    .strictObject({ from: minute, to: minute })
    .refine(({ from, to }) => from !== to, FAULTS.quietNotAllDay)
    .nullable(),
});
export type AlertSettings = z.infer<typeof alertSettings>;

const muteFields = {
  rule: z.enum(ALERT_RULES).nullable(),
  field: z.enum(FIELDS).nullable(),
  place: z.string().nullable(),
};
export const addMute = z
  .strictObject({
    ...muteFields,
    until: moment,
    reason,
  })
  .refine(
    ({ rule, field, place }) => rule !== null || field !== null || place !== null,
    FAULTS.muteScope,
  );
export type AddMute = z.infer<typeof addMute>;
export const muteView = z.strictObject({
  id: z.int(),
  ...muteFields,
  placeName: z.string().nullable(),
  until: moment,
  reason: z.string(),
  by: z.string(),
  own: z.boolean(),
  unit: z.string(),
});
export type MuteView = z.infer<typeof muteView>;
/** Days a mute lasts at most: what nobody wants for longer is a threshold to change. */
export const LONGEST_MUTE_DAYS = 30;

/** 值班: who is on duty and who comes next, what was handed over, and by which rules alerts call people. */
export const dutyView = z.strictObject({
  now: moment,
  current: dutyShift.nullable(),
  /** Whom an alert of the unit would call now, one after another, and after how many minutes of a grave and another one. */
  chain: z.array(person.extend({ graveAfter: z.int(), otherAfter: z.int() })),
  /** From yesterday on, in order. */
  shifts: z.array(dutyShift),
  /** Who can be put on duty. */
  people: z.array(person),
  notes: z.array(handoverNote),
  settings: alertSettings,
  /** Whose settings they are: of the unit itself, of one above, or the product's own. */
  settingsOf: z.string().nullable(),
  mutes: z.array(muteView),
});
export type DutyView = z.infer<typeof dutyView>;
