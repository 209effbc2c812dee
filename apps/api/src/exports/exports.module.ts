import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';
import { SchemasController } from './schemas.controller';

@Module({
  controllers: [ExportsController, SchemasController],
  providers: [ExportsService],
  exports: [ExportsService],
})
export class ExportsModule {}
