import { Module } from '@nestjs/common';
import { Admission } from './admission';
import { ArticlesController } from './articles.controller';

@Module({ controllers: [ArticlesController], providers: [Admission], exports: [Admission] })
export class ArticlesModule {}
