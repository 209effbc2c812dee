import './bar.css';

/** A share from 0 to 1 as a bar; the number stands beside it in words. */
export function Bar({ share, colour = 'var(--series)' }: { share: number; colour?: string }) {
  return (
    <span className="bar-track">
      <span style={{ width: `${share * 100}%`, background: colour }} />
    </span>
  );
}
