import type { EventLevel } from '../classification/event-level';

/** Who answers first, and who coordinates: 国办发〔2016〕61号 (responsibility), as policy §2.1 tabulates it. */
export const ROUTING_ROWS = [
  'state_policy',
  'several_places',
  'several_departments',
  'vertical_department',
  'one_department',
  'undetermined',
] as const;
export type RoutingRow = (typeof ROUTING_ROWS)[number];

export const COORDINATORS = [
  'same_level_office',
  'propaganda',
  'upper_department',
  'superior_government',
] as const;
export type Coordinator = (typeof COORDINATORS)[number];

export interface CandidateUnit {
  readonly id: string;
  readonly place: string;
  /** Managed by the department above it (垂直管理) rather than by the local government. */
  readonly vertical: boolean;
}

export interface RoutingInput {
  readonly concernsStatePolicy: boolean;
  /** Of the event, by statute; null of what is no emergency. */
  readonly level: EventLevel | null;
  /** Division codes of the places named, none of them within another. */
  readonly places: readonly string[];
  /** Departments competent by field in the place, or in the nearest one above it that has any. */
  readonly candidates: readonly CandidateUnit[];
  /** Departments competent by field under the government all the places have above them. */
  readonly superiors: readonly CandidateUnit[];
}

export interface RoutingSuggestion {
  readonly row: RoutingRow;
  /** First responsible; the first of them leads. Empty where a person must choose. */
  readonly responsible: readonly string[];
  readonly coordinators: readonly Coordinator[];
  /** 特别重大: the head of the government concerned leads in person. */
  readonly headLeads: boolean;
}

/** A suggestion by the six rows of the table; a person confirms or changes it. */
export function suggestRouting(input: RoutingInput): RoutingSuggestion {
  const headLeads = input.level === 'I';
  const ids = input.candidates.map((unit) => unit.id);
  const places = new Set(input.places);
  const suggestion = (
    row: RoutingRow,
    responsible: readonly string[],
    coordinators: readonly Coordinator[],
  ): RoutingSuggestion => ({ row, responsible, coordinators, headLeads });

  if (input.concernsStatePolicy) return suggestion('state_policy', [], ['superior_government']);
  if (places.size > 1) {
    const above = input.superiors.map((unit) => unit.id);
    return suggestion('several_places', above, ['superior_government']);
  }
  if (ids.length === 0) return suggestion('undetermined', [], ['same_level_office']);
  if (ids.length > 1) {
    return suggestion('several_departments', ids, ['same_level_office', 'propaganda']);
  }
  return input.candidates[0]?.vertical
    ? suggestion('vertical_department', ids, ['upper_department', 'propaganda'])
    : suggestion('one_department', ids, ['same_level_office', 'propaganda']);
}
