import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A number, its change and its period; the number leads to its rows. */
export function Figure(props: {
  label: string;
  value: string;
  change?: ReactNode;
  to?: string;
  tone?: 'late' | 'risk' | undefined;
}) {
  const value = (
    <span className={props.tone} style={{ fontSize: 26, fontWeight: 600, lineHeight: 1.3 }}>
      {props.value}
    </span>
  );
  return (
    <section className="panel">
      <div className="body">
        <div className="soft small">{props.label}</div>
        {props.to === undefined ? (
          value
        ) : (
          <Link to={props.to} style={{ color: 'inherit' }}>
            {value}
          </Link>
        )}
        <div className="soft small">{props.change}</div>
      </div>
    </section>
  );
}
