import { Controller, Get } from '@nestjs/common';
import type { PlaceView, UnitView } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { UnitsService } from './units.service';

@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get('places')
  @Requires('signed-in')
  places(): Promise<PlaceView[]> {
    return this.units.places();
  }

  @Get()
  @Requires('signed-in')
  async list(@CurrentActor() actor: Actor): Promise<UnitView[]> {
    const units = await this.units.within(actor.unit.path);
    return units.map(({ id, name, kind, parentId, placeCode }) => ({
      id,
      name,
      kind,
      parentId,
      placeCode,
    }));
  }
}
