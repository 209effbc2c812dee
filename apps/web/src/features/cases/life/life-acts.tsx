import type { CaseDetail } from '@huixiang/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { MergingDialog } from './merging-dialog';
import { ReopeningDialog } from './reopening-dialog';
import { TEXT } from './text.zh';

/** 并单 while it is open, 重启 once it is closed. */
export function LifeActs({ detail }: { detail: CaseDetail }) {
  const [acting, setActing] = useState(false);
  const closed = detail.closedAt !== null;
  const Dialog = closed ? ReopeningDialog : MergingDialog;
  return (
    <>
      <Button onClick={() => setActing(true)}>{closed ? TEXT.reopen : TEXT.mergeCase}</Button>
      {acting && <Dialog detail={detail} onClose={() => setActing(false)} />}
    </>
  );
}
