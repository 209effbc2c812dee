import type { CSSProperties, ReactNode } from 'react';

/** A link to what stands elsewhere, in a tab of its own that learns nothing of this one; the words alone where there is no address. */
export function OutsideLink(props: {
  url: string | null;
  children: ReactNode;
  className?: string;
  style?: CSSProperties;
}) {
  const { url, children, ...looks } = props;
  if (url === null) return children;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" {...looks}>
      {children}
    </a>
  );
}
