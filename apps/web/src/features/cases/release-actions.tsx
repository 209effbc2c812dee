import type { ReleaseView } from '@huixiang/contracts';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { change } from '../../lib/api';
import { useChange } from '../../lib/use-change';
import { PublicationDialog } from './publication-dialog';
import { WithdrawalDialog } from './withdrawal-dialog';
import { TEXT } from './text.zh';

const TOUCHED = ['case', 'cases', 'clocks', 'reviews'] as const;

/** What may be done with a text where it stands: write on, take back, publish, correct, withdraw. */
export function ReleaseActions(props: {
  release: ReleaseView;
  serverNow: string;
  onEdit: (release: ReleaseView) => void;
}) {
  const { release, serverNow, onEdit } = props;
  const [asking, setAsking] = useState<'publication' | 'withdrawal' | null>(null);
  const takeBack = useChange(TOUCHED, () => change('DELETE', `/releases/${release.id}/submission`));
  const correct = useChange(TOUCHED, async () =>
    z.object({ id: z.int() }).parse(await change('POST', `/releases/${release.id}/correction`)),
  );
  const close = () => setAsking(null);
  const edit = (label: string) => (
    <Button size="small" onClick={() => onEdit(release)}>
      {label}
    </Button>
  );
  const buttons = {
    draft: edit(TEXT.keepEditing),
    returned: edit(TEXT.revise),
    in_review: (
      <Button
        size="small"
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate(undefined, { onSuccess: () => onEdit(release) })}
      >
        {TEXT.recallToEdit}
      </Button>
    ),
    cleared: (
      <div className="row">
        {edit(TEXT.revise)}
        <Button size="small" type="primary" onClick={() => setAsking('publication')}>
          {TEXT.release}
        </Button>
      </div>
    ),
    published: (
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'place', label: TEXT.registerParallelRelease },
            { key: 'correct', label: TEXT.correctAction },
            { key: 'withdraw', label: TEXT.withdrawAction, danger: true },
          ],
          onClick: ({ key }) => {
            if (key === 'correct') correct.mutate(undefined);
            else setAsking(key === 'place' ? 'publication' : 'withdrawal');
          },
        }}
      >
        <Button size="small">{TEXT.more}</Button>
      </Dropdown>
    ),
    withdrawn: null,
  }[release.state];
  return (
    <>
      {buttons}
      {asking === 'publication' && (
        <PublicationDialog release={release} serverNow={serverNow} onClose={close} />
      )}
      {asking === 'withdrawal' && <WithdrawalDialog release={release} onClose={close} />}
    </>
  );
}
