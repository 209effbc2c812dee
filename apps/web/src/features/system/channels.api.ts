import {
  type ChannelInput,
  type MessageState,
  channelList,
  channelTest,
  messageList,
} from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

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
const TOUCHES = ['channels'];

/** Adds a channel, or changes the one with this id. */
export const useSaveChannel = (id: number | null) =>
  useChange(TOUCHES, (input: ChannelInput) =>
    id === null ? change('POST', '/channels', input) : change('PUT', `/channels/${id}`, input),
  );
export const useRemoveChannel = () =>
  useChange(TOUCHES, (id: number) => change('DELETE', `/channels/${id}`));
export const usePauseChannel = () =>
  useChange(TOUCHES, ({ id, paused }: { id: number; paused: boolean }) =>
    change('POST', `/channels/${id}/${paused ? 'pause' : 'resumption'}`, {}),
  );
export const useTestChannel = () =>
  useChange(TOUCHES, async (id: number) =>
    channelTest.parse(await change('POST', `/channels/${id}/test`, {})),
  );
export const useResend = () =>
  useChange(TOUCHES, (id: number) => change('POST', `/channels/messages/${id}/resending`, {}));
