import { createHash } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { MAX_ROW_ID, type OpenQueryInput, openQuery } from '@huixiang/contracts';
import { beijingDay } from '@huixiang/domain';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { Public } from '../access/decorators';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';
import { FEED_SIZE, atomFeed, jsonFeed } from './feeds';
import {
  type OpenRelease,
  openCommitments,
  openReleases,
  openUnits,
} from './open-releases.queries';
import { PAGE_SIZE, casePage, commitmentsPage, listPage, nothingPage } from './page';
import { STYLE } from './style';

/** Nothing but its own style sheet: no script, no picture, no frame, no form to elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const MINUTE = 'public, max-age=60';

/**
 * 公开页: what the government answered, for everybody. It reads what was published and nothing else; there is no session here, and
 * no link into the rest.
 */
@Controller('open')
export class OpenController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  async list(
    @Query({ schema: openQuery }) { q, unit: unitId, page }: OpenQueryInput,
    @Res() response: Response,
  ): Promise<void> {
    const tx = this.database.manager;
    const offset = (page - 1) * PAGE_SIZE;
    const found = await openReleases(tx, { q, unitId, limit: PAGE_SIZE + 1, offset });
    const releases = found.slice(0, PAGE_SIZE);
    const units = await openUnits(tx);
    const more = found.length > PAGE_SIZE;
    this.#page(response, listPage({ releases, units, q: q ?? '', unitId, page, more }));
  }

  @Get('cases/:id')
  @Public()
  async ofCase(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const tx = this.database.manager;
    const caseId = idOf(id);
    const releases = caseId === null ? [] : await openReleases(tx, { caseId, limit: 500 });
    if (caseId === null || releases.length === 0) return this.#nothing(response);
    const commitments = await openCommitments(tx, caseId);
    const today = beijingDay(await databaseNow(tx));
    this.#page(response, casePage(releases, commitments, today));
  }

  /** The address a feed names a release by; it leads to its place among the others of the matter. */
  @Get('releases/:id')
  @Public()
  async ofRelease(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const releaseId = idOf(id);
    const [release] =
      releaseId === null
        ? []
        : await openReleases(this.database.manager, { id: releaseId, limit: 1 });
    if (release === undefined) return this.#nothing(response);
    response.redirect(302, `/open/cases/${release.caseId}#r${release.id}`);
  }

  @Get('commitments')
  @Public()
  async commitments(@Res() response: Response): Promise<void> {
    const tx = this.database.manager;
    const today = beijingDay(await databaseNow(tx));
    this.#page(response, commitmentsPage(await openCommitments(tx), today));
  }

  @Get('feed.atom')
  @Public()
  atom(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.#feed(request, response, atomFeed, 'application/atom+xml');
  }

  @Get('feed.json')
  @Public()
  json(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.#feed(request, response, jsonFeed, 'application/feed+json');
  }

  @Get('style.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return STYLE;
  }

  @Get('*path')
  @Public()
  other(@Res() response: Response): void {
    this.#nothing(response);
  }

  async #feed(
    request: Request,
    response: Response,
    write: (releases: readonly OpenRelease[], base: string) => string,
    type: string,
  ): Promise<void> {
    const releases = await openReleases(this.database.manager, {
      limit: FEED_SIZE,
      changedFirst: true,
    });
    const text = write(releases, this.#base(request));
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    response.set({ 'cache-control': MINUTE, etag: tag, 'content-type': `${type}; charset=utf-8` });
    if (request.headers['if-none-match'] === tag) response.status(304).end();
    else response.send(text);
  }

  /** Where the public reaches this server. */
  #base({ protocol, headers }: Request): string {
    const own = `${protocol}://${headers.host ?? 'localhost'}`;
    return (this.config.PUBLIC_ADDRESS ?? own).replace(/\/$/, '');
  }

  #page(response: Response, text: string): void {
    response
      .set({ 'content-security-policy': POLICY, 'cache-control': MINUTE })
      .type('html')
      .send(text);
  }

  #nothing(response: Response): void {
    this.#page(response.status(404), nothingPage());
  }
}

function idOf(text: string): number | null {
  const id = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return id >= 1 && id <= MAX_ROW_ID ? id : null;
}
