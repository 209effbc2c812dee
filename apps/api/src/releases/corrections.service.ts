import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { findRelease } from './find-release.queries';
import { ReleasesService } from './releases.service';

/** Corrects what was published by publishing again: both stay, and each says so of the other. */
@Injectable()
export class CorrectionsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly releases: ReleasesService,
  ) {}

  /** A draft that begins with the text it is to correct; returns its id. */
  async begin(id: number, actor: Actor): Promise<number> {
    const { release, own } = await this.database.transaction(async (tx) => {
      const { release, found } = await findRelease(tx, id, actor);
      if (release.publishedAt === null) throw new DomainError('release.not_published', { id });
      return { release, own: found.row.unitId };
    });
    const { caseId, kind, channel, title, body } = release;
    // A case may have been handed on to one of those who signed.
    const cosigners = release.cosigners.filter((unit) => unit !== own);
    return this.releases.draft(caseId, { kind, channel, title, body, cosigners }, actor, id);
  }
}
