import { dayAfter } from './beijing-day';
import type { CalendarDay } from './work-calendar';

const BASIS_2025 = '国办发明电〔2024〕12号';
const BASIS_2026 = '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）';

/** Days off from the first to the last, both included, and the days worked on for them. */
type Arrangement = readonly [name: string, from: string, to: string, worked?: readonly string[]];

const YEARS: readonly (readonly [basis: string, arrangements: readonly Arrangement[]])[] = [
  [
    BASIS_2025,
    [
      ['元旦', '2025-01-01', '2025-01-01'],
      ['春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
      ['清明节', '2025-04-04', '2025-04-06'],
      ['劳动节', '2025-05-01', '2025-05-05', ['2025-04-27']],
      ['端午节', '2025-05-31', '2025-06-02'],
      ['国庆节、中秋节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
    ],
  ],
  [
    BASIS_2026,
    [
      ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
      ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
      ['清明节', '2026-04-04', '2026-04-06'],
      ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
      ['端午节', '2026-06-19', '2026-06-21'],
      ['中秋节', '2026-09-25', '2026-09-27'],
      ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
    ],
  ],
];

/** What the State Council arranged, with which a new system begins; later years are entered by an administrator. */
export const ARRANGED_DAYS: readonly CalendarDay[] = YEARS.flatMap(([basis, arrangements]) =>
  arrangements.flatMap(([name, from, to, worked = []]) => [
    ...daysFrom(from, to).map((day) => ({ day, off: true, name, basis })),
    ...worked.map((day) => ({ day, off: false, name, basis })),
  ]),
);

function daysFrom(from: string, to: string): readonly string[] {
  const days = [from];
  while ((days.at(-1) ?? to) < to) days.push(dayAfter(days.at(-1) ?? to));
  return days;
}
