import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { IntakeResult } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import { Keyed } from '../access/decorators';
import { hashOfKey } from '../sources/push-key';
import { type IntakeSource, IntakeService } from './intake.service';
import { parsePush } from './parse-push';

/** Where other systems put items: `Authorization: Bearer hx_…`, the key of a push source. */
@Controller('push')
export class PushController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly intake: IntakeService,
  ) {}

  /** The body arrives as text (see server.ts): what is wrong with it is told item by item. */
  @Post()
  @HttpCode(200)
  @Keyed()
  async push(
    @Headers('authorization') authorization: string | undefined,
    @Headers('content-type') contentType: string | undefined,
    @Body() body: unknown,
  ): Promise<IntakeResult> {
    const source = await this.#sourceOf(authorization);
    const { items, errors } = parsePush(typeof body === 'string' ? body : '', contentType ?? '');
    const result = await this.intake.admit(source, items);
    return { ...result, errors: [...errors] };
  }

  async #sourceOf(authorization: string | undefined): Promise<IntakeSource> {
    const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
    const [source] = await this.database.query<(IntakeSource & { paused: boolean })[]>(
      `SELECT id, tier, zone, paused_at IS NOT NULL AS paused FROM source WHERE push_key_hash = $1`,
      [hashOfKey(key)],
    );
    if (source === undefined) throw new DomainError('push.bad_key');
    if (source.paused) throw new DomainError('source.paused', { id: source.id });
    return source;
  }
}
