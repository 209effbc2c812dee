import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EventSpread, SpreadArticleView, SpreadPictureView } from '@huixiang/contracts';
import {
  type Chain,
  DomainError,
  type OutletTier,
  type Spread,
  isSameOutlet,
  spreadOf,
  spreadPicture,
} from '@huixiang/domain';
import { DataSource } from 'typeorm';
import { EventsService } from '../events.service';
import { reachFrom } from './reach';
import {
  type PickupRow,
  type SpreadRow,
  pickupRows,
  releasesOfEvent,
  spreadRows,
} from './spread.queries';

/** Texts, copies of each, and articles of each release that are named; all are counted. */
const CHAINS = 20;
const COPIES = 50;
const PICKUPS = 50;
const DAY_MS = 86_400_000;

/** How an event spread, and how far what the government said of it got. */
@Injectable()
export class SpreadService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly events: EventsService,
  ) {}

  async of(eventId: number, scope: string): Promise<EventSpread> {
    await this.events.summary(eventId, scope);
    const tx = this.database.manager;
    const rows = await spreadRows(tx, eventId);
    const spread = spreadOf(rows);
    if (spread === null) throw new DomainError('event.articles_gone', { id: eventId });
    const outlets = new Set(rows.map(({ outlet }) => outlet));
    return {
      first: viewOf(spread.first),
      official: spread.official === null ? null : viewOf(spread.official),
      tiers: spread.tiers.map(({ first, ...tier }) => ({ ...tier, first: viewOf(first) })),
      chains: spread.chains.slice(0, CHAINS).map((chain) => chainView(chain, outlets)),
      pictures: picturesOf(rows, spread),
      releases: await this.#releases(eventId),
    };
  }

  async #releases(eventId: number): Promise<EventSpread['releases']> {
    const tx = this.database.manager;
    const releases = await releasesOfEvent(tx, eventId);
    const pickups = await pickupRows(
      tx,
      releases.map(({ id }) => id),
    );
    return releases.map(({ publishedAt, ...release }) => {
      const own = pickups.filter(({ releaseId }) => releaseId === release.id);
      return {
        ...release,
        publishedAt: publishedAt.toISOString(),
        reach: reachFrom(own),
        articles: own.slice(0, PICKUPS).map(pickupView),
      };
    });
  }
}

/** Of the whole, and of the first day, in which most of it is decided. */
function picturesOf(
  rows: readonly SpreadRow[],
  spread: Spread<SpreadRow>,
): EventSpread['pictures'] {
  const until = spread.first.at.getTime() + DAY_MS;
  const early = rows.filter(({ at }) => at.getTime() < until);
  const chains = spread.chains.map(({ first, copies }) => ({
    first,
    copies: copies.filter(({ article }) => article.at.getTime() < until),
  }));
  return {
    firstDay: early.length === rows.length ? null : pictureView(early, chains),
    whole: pictureView(rows, spread.chains),
  };
}

function pictureView(
  rows: readonly SpreadRow[],
  chains: readonly Chain<SpreadRow>[],
): SpreadPictureView {
  const { points, lines } = spreadPicture(rows, chains);
  const placed = ({ at, tier }: { at: Date; tier: OutletTier }) => ({ at: at.toISOString(), tier });
  return {
    points: points.map((point) => ({ ...point, ...placed(point), outlets: [...point.outlets] })),
    lines: lines.map(({ from, to, articles }) => ({
      from: placed(from),
      to: placed(to),
      articles,
    })),
  };
}

/** @param heard names of the outlets that printed anything of the event */
function chainView(
  { first, copies }: Chain<SpreadRow>,
  heard: ReadonlySet<string>,
): EventSpread['chains'][number] {
  const { credited } = first;
  const isKnown = credited === null || [...heard].some((name) => isSameOutlet(credited, name));
  return {
    first: viewOf(first),
    credited: isKnown ? null : credited,
    total: copies.length,
    copies: copies
      .slice(0, COPIES)
      .map(({ article, from }) => ({ article: viewOf(article), from: from.outlet })),
  };
}

function viewOf({ id, title, url, outlet, tier, at }: SpreadRow): SpreadArticleView {
  return { id, title, url, outlet, tier, at: at.toISOString() };
}

function pickupView({
  articleId,
  title,
  url,
  outlet,
  tier,
  at,
  kind,
  share,
}: PickupRow): EventSpread['releases'][number]['articles'][number] {
  return {
    article: { id: articleId, title, url, outlet, tier, at: at.toISOString() },
    kind,
    share,
  };
}
