import { suggestRouting } from './routing';

const unit = (id: string, vertical = false) => ({ id, place: '990102', vertical });
const base = {
  concernsStatePolicy: false,
  level: 'IV',
  places: ['990102'],
  candidates: [],
  superiors: [],
} as const;

describe('routing', () => {
  it.each([
    [{ ...base, concernsStatePolicy: true }, 'state_policy', [], ['superior_government']],
    [
      { ...base, places: ['a', 'b'], candidates: [unit('x')], superiors: [unit('s')] },
      'several_places',
      ['s'],
      ['superior_government'],
    ],
    [
      { ...base, candidates: [unit('x'), unit('y')] },
      'several_departments',
      ['x', 'y'],
      ['same_level_office', 'propaganda'],
    ],
    [
      { ...base, candidates: [unit('x', true)] },
      'vertical_department',
      ['x'],
      ['upper_department', 'propaganda'],
    ],
    [
      { ...base, candidates: [unit('x')] },
      'one_department',
      ['x'],
      ['same_level_office', 'propaganda'],
    ],
    [base, 'undetermined', [], ['same_level_office']],
  ] as const)('takes the row of the table (%#)', (input, row, responsible, coordinators) => {
    expect(suggestRouting(input)).toEqual({ row, responsible, coordinators, headLeads: false });
  });

  it('asks the head of government to lead when the event is 特别重大', () => {
    expect(suggestRouting({ ...base, level: 'I', candidates: [unit('x')] }).headLeads).toBe(true);
  });
});
