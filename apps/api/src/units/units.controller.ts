import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type AddUnit,
  type ChangeUnit,
  type ManagedUnit,
  type PlaceView,
  type UnitName,
  type UnitView,
  addUnit,
  changeUnit,
} from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { ManagedUnitsService } from './managed-units.service';
import { UnitsService } from './units.service';

@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly managed: ManagedUnitsService,
  ) {}

  @Get('places')
  @Requires('signed-in')
  places(): Promise<PlaceView[]> {
    return this.units.places();
  }

  @Get('managed')
  @Requires('account.manage')
  listManaged(@CurrentActor() actor: Actor): Promise<ManagedUnit[]> {
    return this.managed.list(actor.unit.path);
  }

  @Post()
  @Requires('account.manage')
  async add(
    @Body({ schema: addUnit }) input: AddUnit,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.managed.add(input, actor) };
  }

  @Put(':id')
  @HttpCode(204)
  @Requires('account.manage')
  change(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: changeUnit }) input: ChangeUnit,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.managed.change(id, input, actor);
  }

  /** Every unit by its name: a case may need one beside or above one's own. */
  @Get('directory')
  @Requires('signed-in')
  directory(): Promise<UnitName[]> {
    return this.units.directory();
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
