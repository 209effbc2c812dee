import { DATES, NOW } from '../corpus/dates';
import { readDate } from '../dates/read-date';

/** `npm run evaluate -- dates`: dates right to the minute, ours beside what rss-parser does (`new Date`). */
function main(): void {
  const minute = (iso: string | null) => iso?.slice(0, 16) ?? null;
  const rows = [
    {
      reader: 'ours',
      read: ({ text, zone = 'Asia/Shanghai', chinese = true }: (typeof DATES)[number]) =>
        readDate(text, { now: new Date(NOW), zone, chinese })?.toISOString() ?? null,
    },
    {
      reader: 'new Date (rss-parser)',
      read: ({ text }: (typeof DATES)[number]) => {
        const at = new Date(text.trim());
        return Number.isNaN(at.getTime()) ? null : at.toISOString();
      },
    },
  ].map(({ reader, read }) => {
    const right = DATES.filter((row) => minute(read(row)) === minute(row.expected)).length;
    return {
      reader,
      dates: DATES.length,
      right,
      share: `${((right / DATES.length) * 100).toFixed(1)} %`,
    };
  });
  console.table(rows);
  process.exitCode = rows[0]!.right >= 0.99 * DATES.length ? 0 : 1;
}

main();
