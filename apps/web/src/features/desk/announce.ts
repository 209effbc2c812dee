import type { AlertView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { useKept } from '../../lib/use-kept';
import { TEXT } from './text.zh';

const ANNOUNCING = z.object({ sound: z.boolean(), notice: z.boolean() });

/** How an officer asks to be told of new alerts; kept on this machine, off until asked for. */
export type Announcing = Readonly<z.infer<typeof ANNOUNCING>>;

const SILENT: Announcing = { sound: false, notice: false };
/** Hertz and seconds: a plain one, and one that rises for what is grave. */
const PLAIN: readonly number[] = [660];
const GRAVE: readonly number[] = [660, 880, 1100];
const TONE_S = 0.16;
const LOUDNESS = 0.2;

/** One for the page: a browser gives few. */
let speaker: AudioContext | undefined;

export const useAnnouncing = () => useKept('announcing', ANNOUNCING, SILENT);

/** Asks the browser once; returns whether notices may be shown. */
export async function mayNotify(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}

/** Tells of alerts that were not there before, also those that come back; never of those the page opened with. */
export function useAnnouncements(
  alerts: readonly AlertView[] | undefined,
  { sound, notice }: Announcing,
): void {
  const known = useRef<ReadonlySet<number> | null>(null);
  useEffect(() => {
    if (alerts === undefined) return;
    const before = known.current;
    known.current = new Set(alerts.map(({ id }) => id));
    if (before === null) return;
    const fresh = alerts.filter(({ id, mutedUntil }) => !before.has(id) && mutedUntil === null);
    const [first] = fresh;
    if (first === undefined) return;
    const grave = fresh.some(({ event }) => event.level === 'I' || event.level === 'II');
    if (sound) play(grave ? GRAVE : PLAIN);
    if (notice) show(first, fresh.length);
  }, [alerts, sound, notice]);
}

/** Through the loudspeaker, as the first alert would. */
export function play(tones: readonly number[] = PLAIN): void {
  const audio = (speaker ??= new AudioContext());
  // A browser that wants a stroke or a click first stays silent until one comes.
  if (audio.state !== 'running') void audio.resume().catch(() => undefined);
  const gain = audio.createGain();
  gain.gain.value = LOUDNESS;
  gain.connect(audio.destination);
  tones.forEach((hertz, i) => {
    const tone = audio.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(gain);
    tone.start(audio.currentTime + i * TONE_S);
    tone.stop(audio.currentTime + (i + 1) * TONE_S);
    if (i === tones.length - 1) tone.onended = () => gain.disconnect();
  });
}

function show({ id, event }: AlertView, count: number): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const more = count > 1 ? TEXT.andMore(count - 1) : '';
  const notice = new Notification(TEXT.alertNotice(LABELS.level[event.level], more), {
    body: event.title,
    tag: `huixiang-alert-${id}`,
    icon: '/icon.svg',
  });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
}
