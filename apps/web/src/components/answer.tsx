import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { explain } from '../lib/api';
import { dateTime } from '../lib/format';
import { Refusal } from './refusal';
import { TEXT } from './text.zh';

/**
 * A question's answer in its states: asked, refused (with another try), answered. What was answered stays
 * when asking again fails, and says that it is no longer fresh.
 */
export function Answer<T>({
  query,
  children,
  room,
}: {
  query: UseQueryResult<T>;
  /** Pixels kept free for the answer, so that what stands below does not move when it comes. */
  room?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError && (
          <Alert
            type="warning"
            showIcon
            title={TEXT.showingOlder(
              dateTime(new Date(query.dataUpdatedAt).toISOString()),
              explain(query.error),
            )}
            action={
              <Button size="small" onClick={() => void query.refetch()}>
                {TEXT.tryAgain}
              </Button>
            }
            style={{ marginBottom: 12 }}
          />
        )}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return (
      <Refusal title={explain(query.error)}>
        <Button onClick={() => void query.refetch()}>{TEXT.tryAgain}</Button>
      </Refusal>
    );
  }
  return <Skeleton active paragraph={{ rows: 6 }} style={{ padding: 16, minHeight: room }} />;
}
