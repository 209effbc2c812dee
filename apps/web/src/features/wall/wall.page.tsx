import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { Answer } from '../../components/answer';
import { useOverview } from '../../components/overview/overview.api';
import { useLive } from '../../lib/live';
import { useSession } from '../../lib/session';
import { useKeys } from '../../lib/use-keys';
import { WORDS } from '../../text/words.zh';
import './wall.css';
import { Deadlines, Releases } from './wall-boards';
import { WallEvents } from './wall-events';
import { WallFigures } from './wall-figures';
import { WallHead } from './wall-head';
import { WallPlaces } from './wall-places';
import { TEXT } from './text.zh';

/** 大屏: what a room should know, without anybody touching it; nothing on it gathers while it runs. */
export function WallPage() {
  const connected = useLive();
  const session = useSession();
  const query = useOverview();
  const navigate = useNavigate();
  useAwake();
  useKeys({
    f: [TEXT.fullScreen, () => void toggleFullScreen()],
    Escape: [TEXT.backToOverview, () => void navigate('/overview')],
  });
  useEffect(() => {
    document.title = TEXT.documentTitle(WORDS.product);
  }, []);
  return (
    <main className="wall">
      <WallHead unit={session?.unit.name ?? ''} connected={connected} serverNow={query.data?.now} />
      <Answer query={query}>
        {(view) => (
          <div className="wall-columns">
            <div className="wall-column">
              <WallFigures view={view} />
              <Deadlines view={view} />
            </div>
            <div className="wall-column">
              <WallPlaces view={view} />
            </div>
            <div className="wall-column">
              <WallEvents events={view.events} />
              <Releases view={view} />
            </div>
          </div>
        )}
      </Answer>
    </main>
  );
}

/** Keeps the machine's screen on, where the browser lets one ask for it; asked for again whenever the page is seen. */
function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    const ask = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      navigator.wakeLock.request('screen').then(
        (given) => (lock = given),
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
  else await document.exitFullscreen();
}
