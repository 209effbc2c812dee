import type { ReactNode } from 'react';

/** What cannot be shown, why, and what to do about it. */
export function Refusal({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="refusal" role="alert">
      <strong>{title}</strong>
      <div>{children}</div>
    </div>
  );
}
