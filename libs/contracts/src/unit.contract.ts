import { z } from 'zod';

export const unitView = z.strictObject({
  id: z.int(),
  name: z.string(),
  kind: z.enum(['government', 'department', 'propaganda', 'cyberspace', 'police', 'telecom']),
  parentId: z.int().nullable(),
  placeCode: z.string(),
});
export type UnitView = z.infer<typeof unitView>;
export const unitList = z.array(unitView);

/** A division, for choosing one. */
export const placeView = z.strictObject({
  code: z.string(),
  name: z.string(),
  parentCode: z.string().nullable(),
});
export type PlaceView = z.infer<typeof placeView>;
export const placeList = z.array(placeView);
