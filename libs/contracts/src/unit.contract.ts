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
