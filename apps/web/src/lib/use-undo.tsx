import { Button } from 'antd';
import { useMessage } from './message';
import { TEXT } from './text.zh';

const SECONDS = 8;
let offered = 0;
/** The ways back that are still on the screen, the newest last. */
const standing: { readonly key: string; readonly undo: () => void }[] = [];

/** Says what was done, with the way back beside it (and under `z`) for as long as one may notice a mistake. */
export function useUndo(): (done: string, undo: () => void) => void {
  const message = useMessage();
  return (done, undo) => {
    // Two that read the same are two: each has its own way back.
    const key = `undo-${(offered += 1)}`;
    const gone = () => {
      const at = standing.findIndex((one) => one.key === key);
      if (at >= 0) standing.splice(at, 1);
    };
    const back = () => {
      message.destroy(key);
      gone();
      undo();
    };
    standing.push({ key, undo: back });
    void message.open({
      key,
      type: 'success',
      duration: SECONDS,
      onClose: gone,
      content: (
        <>
          {done}
          <Button type="link" size="small" onClick={back}>
            {TEXT.undo}
            <kbd aria-hidden="true">z</kbd>
          </Button>
        </>
      ),
    });
  };
}

/** Takes back what was done last, where its way back still stands. */
export function undoLast(): void {
  standing.at(-1)?.undo();
}
