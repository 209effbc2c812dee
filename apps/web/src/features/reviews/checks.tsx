import type { ReleaseReview, WaitingReview } from '@huixiang/contracts';
import { LABELS, type ReviewKind } from '@huixiang/domain';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { change } from '../../lib/api';
import { useChange } from '../../lib/use-change';
import { TEXT } from './text.zh';

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
  if (release.own) return <div className="small soft">{TEXT.ownTextNotice}</div>;
  const own = release.reviews.filter(({ version }) => version === release.version);
  const referred = own.some(({ verdict }) => verdict === 'referred');
  const personal =
    release.check.privacy.length > 0 ||
    release.attachments.some((file) => file.personal?.length !== 0);
  const asked =
    (chosen.includes('privacy') && personal) || (chosen.includes('secrecy') && referred);
  const wantsNote = asked && note.trim() === '';
  const onlySecrecy = chosen.length === 1 && chosen[0] === 'secrecy';
  return (
    <div className="checks">
      <Checkbox.Group
        value={[...chosen]}
        onChange={setChosen}
        options={missing.map((kind) => ({ value: kind, label: LABELS.reviewKind[kind] }))}
      />
      <Input
        aria-label={TEXT.reviewComment}
        maxLength={300}
        value={note}
        placeholder={wantsNote ? TEXT.commentRequiredHint : TEXT.commentHint}
        onChange={(event) => setNote(event.target.value)}
      />
      {onlySecrecy && !referred && (
        <Button
          title={TEXT.referHint}
          disabled={note.trim() === ''}
          loading={answer.isPending && answer.variables === 'referred'}
          onClick={() => answer.mutate('referred')}
        >
          {TEXT.refer}
        </Button>
      )}
      <Button
        danger
        disabled={chosen.length === 0 || note.trim() === ''}
        loading={answer.isPending && answer.variables === 'returned'}
        onClick={() => answer.mutate('returned')}
      >
        {TEXT.returnText}
      </Button>
      <Button
        type="primary"
        disabled={chosen.length === 0 || wantsNote}
        loading={answer.isPending && answer.variables === 'passed'}
        onClick={() => answer.mutate('passed')}
      >
        {TEXT.pass}
      </Button>
    </div>
  );
}
