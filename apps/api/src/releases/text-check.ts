import type { TextCheck } from '@huixiang/contracts';
import { workNewsIn } from '@huixiang/domain';
import { NEVER_PUBLISHED, lintPrivacy } from '@huixiang/text-analysis';

/** The text of a release as it is checked and hashed. */
export function wholeText({ title, body }: { readonly title: string; readonly body: string }) {
  return `${title}\n${body}`;
}

/** What can be said of a text by itself: what it must not say of a person, and whether it answers at all. */
export function checkText(text: { readonly title: string; readonly body: string }): TextCheck {
  const whole = wholeText(text);
  return {
    privacy: lintPrivacy(whole).map((finding) => ({
      ...finding,
      never: NEVER_PUBLISHED.includes(finding.kind),
    })),
    workNews: [...(workNewsIn(whole)?.words ?? [])],
  };
}
