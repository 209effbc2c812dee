import { FIELDS, UNIT_KINDS } from '@huixiang/domain';
import { z } from 'zod';
import { rowId, trimmedText } from './input';
import { FAULTS } from './faults.zh';

export const unitView = z.strictObject({
  id: z.int(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  parentId: z.int().nullable(),
  placeCode: z.string(),
});
export type UnitView = z.infer<typeof unitView>;
export const unitList = z.array(unitView);

/** A unit with all that its administrator manages of it. */
export const managedUnit = unitView.extend({
  placeName: z.string(),
  fields: z.array(z.enum(FIELDS)),
  /** Managed by the department above it (垂直管理) rather than by the local government. */
  vertical: z.boolean(),
  /** Accounts of the unit itself, those of the units below not counted. */
  people: z.int(),
});
export type ManagedUnit = z.infer<typeof managedUnit>;
export const managedUnitList = z.array(managedUnit);

const unitFields = {
  name: trimmedText.min(1).max(60),
  kind: z.enum(UNIT_KINDS),
  fields: z.array(z.enum(FIELDS)).max(FIELDS.length),
  vertical: z.boolean(),
  /** The division's title, by which texts are found to concern it. */
  placeName: trimmedText.min(2).max(30),
};

export const addUnit = z.strictObject({
  parentId: rowId,
  placeCode: z.string().regex(/^\d{6}$/, FAULTS.placeCode),
  ...unitFields,
});
export type AddUnit = z.infer<typeof addUnit>;

/** Only what is named is changed. Where a unit stands never changes: history refers to it. */
export const changeUnit = z.strictObject(unitFields).partial();
export type ChangeUnit = z.infer<typeof changeUnit>;

/** A division, for choosing one. */
export const placeView = z.strictObject({
  code: z.string(),
  name: z.string(),
  parentCode: z.string().nullable(),
});
export type PlaceView = z.infer<typeof placeView>;
export const placeList = z.array(placeView);

/** Units by their names, of the whole system. */
export const unitNames = z.array(z.strictObject({ id: z.int(), name: z.string() }));
export type UnitName = z.infer<typeof unitNames>[number];
