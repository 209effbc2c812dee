import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { explain } from '../lib/api';

/** A question's answer in its states: asked, refused (with another try), answered. */
export function Answer<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    return (
      <Result
        status="warning"
        title={explain(query.error)}
        extra={<Button onClick={() => void query.refetch()}>再试一次</Button>}
      />
    );
  }
  return <Skeleton active paragraph={{ rows: 6 }} style={{ padding: 16 }} />;
}
