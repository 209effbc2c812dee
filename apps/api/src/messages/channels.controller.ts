import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  type ChannelInput,
  type ChannelTest,
  type ChannelView,
  MESSAGE_STATES,
  type MessageState,
  type MessageView,
  channelInput,
} from '@huixiang/contracts';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { ChannelsService } from './channels.service';

const messageQuery = z.strictObject({ state: z.enum(MESSAGE_STATES).optional() });

@Controller('channels')
export class ChannelsController {
  constructor(private readonly channels: ChannelsService) {}

  @Get()
  @Requires('channel.manage')
  list(@CurrentActor() actor: Actor): Promise<ChannelView[]> {
    return this.channels.list(actor);
  }

  @Post()
  @Requires('channel.manage')
  async add(
    @Body({ schema: channelInput }) body: ChannelInput,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.channels.add(body, actor) };
  }

  @Put(':id')
  @HttpCode(204)
  @Requires('channel.manage')
  change(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: channelInput }) body: ChannelInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.channels.change(id, body, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('channel.manage')
  remove(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.channels.remove(id, actor);
  }

  @Post(':id/pause')
  @HttpCode(204)
  @Requires('channel.manage')
  pause(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.channels.pause(id, true, actor);
  }

  @Post(':id/resumption')
  @HttpCode(204)
  @Requires('channel.manage')
  resume(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.channels.pause(id, false, actor);
  }

  @Post(':id/test')
  @HttpCode(200)
  @Requires('channel.manage')
  async test(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<ChannelTest> {
    return { failure: await this.channels.test(id, actor) };
  }

  @Get(':id/messages')
  @Requires('channel.manage')
  messages(
    @Param('id', RowIdPipe) id: number,
    @Query({ schema: messageQuery }) { state }: { state?: MessageState },
    @CurrentActor() actor: Actor,
  ): Promise<MessageView[]> {
    return this.channels.messages(id, state, actor);
  }

  @Post('messages/:id/resending')
  @HttpCode(204)
  @Requires('channel.manage')
  resend(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.channels.resend(id, actor);
  }
}
