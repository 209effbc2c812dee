import { Module } from '@nestjs/common';
import { OpenController } from './open.controller';

@Module({ controllers: [OpenController] })
export class OpenModule {}
