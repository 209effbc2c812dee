import type { Correction } from '@huixiang/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { createElement } from 'react';
import { change } from '../lib/api';
import { useMessage } from '../lib/message';
import { TEXT } from './text.zh';

const SHOWN_SECONDS = 8;

/** Says otherwise than the analysis of an article; what was said can be taken back while the note stands. */
export function useCorrect(articleId: number) {
  const client = useQueryClient();
  const message = useMessage();
  const mutation = useMutation({
    mutationFn: ({ after }: { before: Correction; after: Correction }) =>
      change('POST', `/articles/${articleId}/corrections`, after),
    onSuccess: (_, { before, after }) => {
      for (const key of ['events', 'alerts', 'sources'])
        void client.invalidateQueries({ queryKey: [key] });
      const key = `correction-${articleId}-${after.label}`;
      const undo = () => {
        message.destroy(key);
        mutation.mutate({ before: after, after: before });
      };
      void message.success({
        key,
        duration: SHOWN_SECONDS,
        content: createElement(
          'span',
          null,
          TEXT.corrected,
          createElement(Button, { type: 'link', size: 'small', onClick: undo }, TEXT.undo),
        ),
      });
    },
  });
  return mutation;
}
