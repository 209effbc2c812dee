import type { OutletTier } from '@huixiang/domain';
import { SOURCES, type SampleSource } from './province';
import type { SeededRandom } from './random';

/** An outlet of the tier: the place's own or its city's where there is one, else any. */
export function outletFor(random: SeededRandom, tier: OutletTier, place: string): SampleSource {
  const ofTier = SOURCES.filter((source) => source.tier === tier);
  const own = ofTier.filter((source) => source.place === place);
  const near = ofTier.filter((source) => source.place?.startsWith(place.slice(0, 4)));
  if (tier === 'government') return near[0] ?? random.pick(ofTier);
  if (own.length > 0 && random.next() < 0.6) return random.pick(own);
  return random.pick(near.length > 0 ? near : ofTier);
}
