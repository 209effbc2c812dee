import type { ReleaseReview, WaitingReview } from '@huixiang/contracts';
import { LABELS, type ReviewKind } from '@huixiang/domain';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { change } from '../../lib/api';
import { useChange } from '../../lib/use-change';

/** Answers the checks that are missing: several at once where one person does them. */
export function Checks({ one }: { one: WaitingReview }) {
  const { release, missing } = one;
  const [chosen, setChosen] = useState<readonly ReviewKind[]>(missing);
  const [note, setNote] = useState('');
  const answer = useChange(['reviews', 'case'], async (verdict: ReleaseReview['verdict']) => {
    for (const kind of chosen.filter((each) => missing.includes(each)))
      await change('POST', `/releases/${release.id}/reviews`, {
        kind,
        version: release.version,
        verdict,
        note: note.trim() || null,
      } satisfies ReleaseReview);
  });
  if (release.own)
    return <div className="small soft">您写过这份稿件，不能审查，请由其他人办理。</div>;
  const wantsNote =
    chosen.includes('privacy') && release.check.privacy.length > 0 && note.trim() === '';
  return (
    <div className="checks">
      <Checkbox.Group
        value={[...chosen]}
        onChange={setChosen}
        options={missing.map((kind) => ({ value: kind, label: LABELS.reviewKind[kind] }))}
      />
      <Input
        aria-label="审查意见"
        maxLength={300}
        value={note}
        placeholder={
          wantsNote ? '请写明涉及个人的内容为何可以保留，或退回修改' : '意见（退回时必填）'
        }
        onChange={(event) => setNote(event.target.value)}
      />
      <Button
        danger
        disabled={chosen.length === 0 || note.trim() === ''}
        loading={answer.isPending && answer.variables === 'returned'}
        onClick={() => answer.mutate('returned')}
      >
        退回
      </Button>
      <Button
        type="primary"
        disabled={chosen.length === 0 || wantsNote}
        loading={answer.isPending && answer.variables === 'passed'}
        onClick={() => answer.mutate('passed')}
      >
        通过
      </Button>
    </div>
  );
}
