export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/**
 * Whether a text voices a feeling or reports what happened: a calm report of an accident is negative and
 * `reported`, a complaint negative and `expressed`.
 */
export const TONES = ['expressed', 'reported'] as const;
export type Tone = (typeof TONES)[number];
