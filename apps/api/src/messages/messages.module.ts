import { Module } from '@nestjs/common';
import { Carriers } from './carriers';
import { ChannelsController } from './channels.controller';
import { ChannelsService } from './channels.service';
import { Dispatcher } from './dispatcher';
import { Sender } from './sender';

@Module({
  controllers: [ChannelsController],
  providers: [Carriers, ChannelsService, Dispatcher, Sender],
  exports: [Dispatcher, Sender],
})
export class MessagesModule {}
