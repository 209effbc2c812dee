import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ChannelSettings } from '@huixiang/contracts';
import { AddressRefused, Poster } from '@huixiang/feeds';
import { CONFIG, type Config } from '../config';
import { type Outgoing, SendFailure } from './carriers/carrier';
import { sendByEmail } from './carriers/email';
import { sendToDingtalk, sendToFeishu, sendToWecom } from './carriers/robots';
import { sendToWebhook } from './carriers/webhook';

/** Carries one message by whatever its channel is. */
@Injectable()
export class Carriers implements OnApplicationShutdown {
  readonly #poster: Poster;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.#poster = new Poster({
      allowedHosts: config.MESSAGE_ALLOWED_HOSTS,
      proxy: config.FEED_PROXY,
    });
  }

  /** @throws SendFailure with the receiver's own words */
  async send(settings: ChannelSettings, message: Outgoing): Promise<void> {
    try {
      await this.#carry(settings, message);
    } catch (error) {
      if (error instanceof SendFailure) throw error;
      // What is private today is so tomorrow; everything else of a connection may pass.
      throw new SendFailure(wordsOf(error as Error), causeOf(error) instanceof AddressRefused);
    }
  }

  /** Not before what is being sent is sent, which the end of the ticks waits for. */
  async onApplicationShutdown(): Promise<void> {
    await this.#poster.close();
  }

  #carry(settings: ChannelSettings, message: Outgoing): Promise<void> {
    const now = Date.now();
    switch (settings.kind) {
      case 'email':
        return sendByEmail(settings, message, this.config.MESSAGE_ALLOWED_HOSTS);
      case 'wecom':
        return sendToWecom(this.#poster, settings, message);
      case 'dingtalk':
        return sendToDingtalk(this.#poster, settings, message, now);
      case 'feishu':
        return sendToFeishu(this.#poster, settings, message, now);
      case 'webhook':
        return sendToWebhook(this.#poster, settings, message, now);
    }
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

function wordsOf(error: Error): string {
  return causeOf(error) instanceof AddressRefused
    ? '地址指向内网或不常用的端口，请管理员把主机列入 MESSAGE_ALLOWED_HOSTS'
    : error.message || error.name;
}
