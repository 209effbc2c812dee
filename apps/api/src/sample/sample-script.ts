import type { OutletTier } from '@huixiang/domain';
import { murmurItems } from './murmur';
import { NOISE } from './noise';
import { outletFor } from './outlets';
import { CITIES, SOURCES } from './province';
import { SeededRandom } from './random';
import { releaseItems } from './release-items';
import { LIVE_STORIES, STORIES } from './stories';
import type { Beat, Story } from './story';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SEED = 20_181_224;
const HISTORY_HOURS = 21 * 24;
const NOISE_ARTICLES = 650;
/** After loading, calm news goes on at this pace for as long as the sample runs. */
const LIVE_NOISE_MS = 150_000;

/** One item of a sample feed. */
export interface SampleItem {
  readonly guid: string;
  readonly story: string | null;
  readonly source: string;
  readonly at: Date;
  readonly title: string;
  readonly body: string;
}

/** Three weeks of articles that end at `loadedAt`, in order of time. */
export function historyItems(loadedAt: Date): readonly SampleItem[] {
  const random = new SeededRandom(SEED);
  const items = STORIES.flatMap((story) =>
    storyItems(
      random,
      story,
      new Date(loadedAt.getTime() - story.startHoursAgo * HOUR_MS),
      HOUR_MS,
    ),
  );
  for (const story of STORIES) {
    const start = new Date(loadedAt.getTime() - story.startHoursAgo * HOUR_MS);
    items.push(...releaseItems(random, story, start));
  }
  items.push(...murmurItems(random, loadedAt));
  for (let i = 0; i < NOISE_ARTICLES; i += 1) {
    const at = new Date(loadedAt.getTime() - random.next() * HISTORY_HOURS * HOUR_MS);
    items.push(noiseItem(random, `noise-${i}`, waking(at)));
  }
  return items.filter((item) => item.at <= loadedAt).sort(byTime);
}

/** What has appeared since `loadedAt`: the live stories minute by minute, and calm news without end. */
export function liveItems(loadedAt: Date, now: Date): readonly SampleItem[] {
  const random = new SeededRandom(SEED + 1);
  const items = LIVE_STORIES.flatMap((story) =>
    storyItems(
      random,
      story,
      new Date(loadedAt.getTime() - story.startHoursAgo * MINUTE_MS),
      MINUTE_MS,
    ),
  );
  const newest = Math.floor((now.getTime() - loadedAt.getTime()) / LIVE_NOISE_MS);
  for (let i = Math.max(1, newest - 400); i <= newest; i += 1) {
    const at = new Date(loadedAt.getTime() + i * LIVE_NOISE_MS);
    items.push(noiseItem(new SeededRandom(SEED + 1000 + i), `live-${i}`, at));
  }
  return items.filter((item) => item.at <= now).sort(byTime);
}

function storyItems(random: SeededRandom, story: Story, start: Date, unitMs: number): SampleItem[] {
  const items: SampleItem[] = [];
  for (const [b, beat] of story.beats.entries()) {
    const at = () =>
      new Date(start.getTime() + (beat.afterHours + random.next() * beat.overHours) * unitMs);
    const originals = Array.from({ length: beat.articles }, (_, i): SampleItem => {
      const source = outletFor(random, random.pick(beat.outlets), story.place);
      const slots = slotValues(random);
      return {
        guid: `${story.id}-${b}-${i}`,
        story: story.id,
        source: source.key,
        at: i === 0 ? new Date(start.getTime() + beat.afterHours * unitMs) : at(),
        title: fill(random.pick(beat.titles), slots),
        body: beat.paragraphs.map((variants) => fill(random.pick(variants), slots)).join('\n'),
      };
    });
    items.push(...originals, ...reprintsOf(random, story, b, beat, originals, unitMs));
  }
  return items;
}

/** Copies of a beat's originals by other outlets, somewhat later, with the small edits copies have. */
function reprintsOf(
  random: SeededRandom,
  story: Story,
  b: number,
  beat: Beat,
  originals: readonly SampleItem[],
  unitMs: number,
): SampleItem[] {
  const media = beat.outlets.filter((tier) => !['forum', 'hotline', 'government'].includes(tier));
  const tiers: readonly OutletTier[] = media.length > 0 ? media : ['city', 'provincial'];
  return Array.from({ length: originals.length === 0 ? 0 : beat.reprints }, (_, i): SampleItem => {
    const original = random.pick(originals);
    const source = outletFor(random, random.pick(tiers), story.place);
    const later = (0.1 + random.next() * Math.max(0.5, beat.overHours)) * unitMs;
    const origin = SOURCES.find((one) => one.key === original.source)?.name ?? '';
    return {
      guid: `${story.id}-${b}-r${i}`,
      story: story.id,
      source: source.key,
      at: new Date(original.at.getTime() + later),
      title: random.next() < 0.7 ? original.title : `${original.title}｜转载`,
      body: random.next() < 0.5 ? `${original.body}\n（来源：${origin}）` : original.body,
    };
  });
}

function noiseItem(random: SeededRandom, guid: string, at: Date): SampleItem {
  const template = random.pick(NOISE);
  const city = random.pick(CITIES);
  const county = random.pick(city.counties);
  const slots = { ...slotValues(random), city: city.name, county: county[1] };
  const source = outletFor(random, random.pick(template.outlets), county[0]);
  return {
    guid,
    story: null,
    source: source.key,
    at,
    title: fill(random.pick(template.titles), slots),
    body: template.paragraphs.map((variants) => fill(random.pick(variants), slots)).join('\n'),
  };
}

function slotValues(random: SeededRandom): Record<string, string> {
  return { n: String(random.between(5, 60)), d: String(random.between(1, 28)) };
}

function fill(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
}

/** Moves a moment of the night (Beijing time) into the day: calm news is written by people who sleep. */
function waking(at: Date): Date {
  const hour = (at.getUTCHours() + 8) % 24;
  return hour >= 7 && hour < 22 ? at : new Date(at.getTime() - 10 * HOUR_MS);
}

function byTime(a: SampleItem, b: SampleItem): number {
  return a.at.getTime() - b.at.getTime() || (a.guid < b.guid ? -1 : 1);
}
