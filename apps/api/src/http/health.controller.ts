import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Public } from '../access/decorators';

/** Seconds after which an ungiven notice, an unplaced article or an unnumbered ledger entry means trouble. */
const MAX_LAG_SECONDS = 60;

@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** For probes: answers while the database does, and says whether notices, placing and the ledger keep up. */
  @Get()
  @Public()
  async health(): Promise<{ status: 'ok' | 'late' }> {
    const [row] = await this.database.query<{ late: boolean }[]>(
      `SELECT EXISTS (SELECT FROM clock WHERE next_notice_at < huixiang_now() - make_interval(secs => $1))
         OR EXISTS (SELECT FROM article WHERE placed_at IS NULL
                    AND first_seen_at < huixiang_now() - make_interval(secs => $1))
         OR (SELECT (ledger_body(body) ->> 'at')::timestamptz FROM ledger_pending ORDER BY id LIMIT 1)
            < huixiang_now() - make_interval(secs => $1) AS late`,
      [MAX_LAG_SECONDS],
    );
    return { status: row?.late === true ? 'late' : 'ok' };
  }
}
