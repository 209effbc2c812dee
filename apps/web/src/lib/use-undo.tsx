import { App, Button } from 'antd';

const SECONDS = 8;
let offered = 0;

/** Says what was done, with the way back beside it for as long as one may notice a mistake. */
export function useUndo(): (done: string, undo: () => void) => void {
  const { message } = App.useApp();
  return (done, undo) => {
    // Two that read the same are two: each has its own way back.
    const key = `undo-${(offered += 1)}`;
    void message.open({
      key,
      type: 'success',
      duration: SECONDS,
      content: (
        <>
          {done}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key);
              undo();
            }}
          >
            撤销
          </Button>
        </>
      ),
    });
  };
}
