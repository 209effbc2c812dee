import {
  type ChannelInput,
  type MessageState,
  channelList,
  channelTest,
  messageList,
} from '@huixiang/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { change, explain, read } from '../../lib/api';

export const useChannels = () =>
  useQuery({
    queryKey: ['channels'],
    queryFn: () => read('/channels', channelList),
    refetchInterval: 15_000,
  });

export const useMessages = (id: number, state: MessageState | undefined) =>
  useQuery({
    queryKey: ['channels', 'messages', id, state],
    queryFn: () => read(`/channels/${id}/messages`, messageList, { state }),
    refetchInterval: 5000,
  });

/** A change to channels: afterwards they and their messages are asked for again. */
function useChange<Input, Output>(work: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: work,
    onSettled: () => client.invalidateQueries({ queryKey: ['channels'] }),
    onError: (error) => void message.error(explain(error)),
  });
}

/** Adds a channel, or changes the one with this id. */
export const useSaveChannel = (id: number | null) =>
  useChange((input: ChannelInput) =>
    id === null ? change('POST', '/channels', input) : change('PUT', `/channels/${id}`, input),
  );
export const useRemoveChannel = () =>
  useChange((id: number) => change('DELETE', `/channels/${id}`));
export const usePauseChannel = () =>
  useChange(({ id, paused }: { id: number; paused: boolean }) =>
    change('POST', `/channels/${id}/${paused ? 'pause' : 'resumption'}`, {}),
  );
export const useTestChannel = () =>
  useChange(async (id: number) =>
    channelTest.parse(await change('POST', `/channels/${id}/test`, {})),
  );
export const useResend = () =>
  useChange((id: number) => change('POST', `/channels/messages/${id}/resending`, {}));
