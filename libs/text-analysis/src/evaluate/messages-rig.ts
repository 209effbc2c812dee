import { readSet } from '../train/material';

/** A citizen's message of the happenings two people found among a year of them. */
export interface DatedMessage {
  readonly title: string;
  readonly body: string;
  readonly at: Date;
  readonly event: string | null;
}

/** Messages in their order. Of one person's many each counts: what they complain of is one happening. */
export function datedMessages(): readonly DatedMessage[] {
  const rows = readSet<{
    title: string;
    body: string;
    time: string;
    event_consensus: string | null;
  }>('tipdm_hot');
  return rows
    .map(({ title, body, time, event_consensus }) => ({
      title,
      body,
      at: new Date(`${time} GMT+8`),
      event: event_consensus,
    }))
    .filter(({ at }) => !Number.isNaN(at.getTime()))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
