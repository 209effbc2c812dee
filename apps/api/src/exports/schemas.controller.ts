import { Controller, Get } from '@nestjs/common';
import { assessmentData } from '@huixiang/contracts';
import { z } from 'zod';
import { Requires } from '../access/decorators';

/** What exported JSON is made like (JSON Schema 2020-12), for whoever reads it with something else. */
@Controller('schemas')
export class SchemasController {
  @Get('assessment.json')
  @Requires('assessment.export')
  assessment(): unknown {
    return z.toJSONSchema(assessmentData);
  }
}
