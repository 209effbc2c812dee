import type { OutletTier } from '@huixiang/domain';
import { outletFor } from './outlets';
import { SOURCES } from './province';
import type { SeededRandom } from './random';
import type { SampleItem } from './sample-script';
import type { ScriptedRelease, Story } from './story';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Media that take up a release, by how grave its event is. */
const TAKEN_UP = { I: 12, II: 9, III: 6, IV: 4 } as const;
/** Within so many hours they have. */
const WITHIN_HOURS = 9;

const AROUND = [
  (body: string) => body,
  (body: string, origin: string) => `${body}\n（来源：${origin}）`,
  (body: string) => `通报全文如下。\n${body}\n本报将继续关注。`,
];

/** A story's releases as they are read: on the government's own site, and in the media that take them up. */
export function releaseItems(random: SeededRandom, story: Story, start: Date): SampleItem[] {
  const { response } = story;
  if (response === undefined) return [];
  return response.releases.flatMap((release, i) => {
    const published = start.getTime() + (response.openAfterHours + release.afterHours) * HOUR_MS;
    const site = outletFor(random, 'government', story.place);
    const own: SampleItem = {
      guid: `${story.id}-release-${i}`,
      story: story.id,
      source: site.key,
      at: new Date(published + 4 * MINUTE_MS),
      title: release.title,
      body: release.body,
    };
    const origin = SOURCES.find(({ key }) => key === site.key)?.name ?? '';
    const tiers: readonly OutletTier[] =
      response.level === 'I' || response.level === 'II'
        ? ['central', 'national_portal', 'provincial', 'city', 'county']
        : ['provincial', 'city', 'city', 'county'];
    // The result of what everybody has left behind is taken up by fewer.
    const count = Math.ceil(TAKEN_UP[response.level] / (release.kind === 'first' ? 1 : 2));
    const taken = Array.from({ length: count }, (_, n): SampleItem => {
      const { key } = outletFor(random, random.pick(tiers), story.place);
      const quotes = random.next() < 0.3;
      return {
        guid: `${story.id}-release-${i}-${n}`,
        story: story.id,
        source: key,
        at: new Date(published + (0.15 + random.next() * WITHIN_HOURS) * HOUR_MS),
        title: quotes ? random.pick(story.beats[0]!.titles) : release.title,
        body: quotes ? quoting(random, story, release) : random.pick(AROUND)(release.body, origin),
      };
    });
    return [own, ...taken];
  });
}

/** A report that quotes a sentence, and asks on. */
function quoting(random: SeededRandom, story: Story, { title, body }: ScriptedRelease): string {
  const sentences = body.split('。').filter(({ length }) => length > 20);
  const { paragraphs } = story.beats.at(-1)!;
  const asked = paragraphs.map((variants) => random.pick(variants)).join('\n');
  return `${asked.replace(/\{\w+\}/g, '多')}\n《${title}》中提到：“${random.pick(sentences)}”。`;
}
