import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from './access/access.module';
import { AccountabilityModule } from './accountability/accountability.module';
import { AlertsModule } from './alerts/alerts.module';
import { AssessmentModule } from './assessment/assessment.module';
import { BriefingsModule } from './briefings/briefings.module';
import { CasesModule } from './cases/cases.module';
import { CONFIG, type Config } from './config';
import { dataSourceOptions } from './database/data-source';
import { DocumentsModule } from './documents/documents.module';
import { DutyModule } from './duty/duty.module';
import { EventsModule } from './events/events.module';
import { ExportsModule } from './exports/exports.module';
import { FinderModule } from './finder/finder.module';
import { HealthController } from './http/health.controller';
import { IntakeModule } from './intake/intake.module';
import { JobsModule } from './jobs/jobs.module';
import { LiveTicks } from './jobs/live-ticks';
import { LedgerModule } from './ledger/ledger.module';
import { LiveModule } from './live/live.module';
import { MessagesModule } from './messages/messages.module';
import { OpenModule } from './open/open.module';
import { OverviewModule } from './overview/overview.module';
import { ReleasesModule } from './releases/releases.module';
import { RulesModule } from './rules/rules.module';
import { SearchModule } from './search/search.module';
import { SignalsModule } from './signals/signals.module';
import { SourcesModule } from './sources/sources.module';
import { StatisticsModule } from './statistics/statistics.module';
import { UnitsModule } from './units/units.module';
import { WatchesModule } from './watches/watches.module';

const FEATURES = [
  ExportsModule,
  BriefingsModule,
  AccessModule,
  UnitsModule,
  SourcesModule,
  IntakeModule,
  EventsModule,
  SearchModule,
  FinderModule,
  WatchesModule,
  SignalsModule,
  AlertsModule,
  DutyModule,
  MessagesModule,
  CasesModule,
  DocumentsModule,
  ReleasesModule,
  RulesModule,
  AccountabilityModule,
  AssessmentModule,
  OverviewModule,
  StatisticsModule,
  LedgerModule,
];

/** The product: its features, and what this process does of them. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    const web = config.ROLES !== 'jobs';
    const jobs = config.ROLES !== 'web';
    return {
      module: AppModule,
      imports: [
        ...AppModule.features(config),
        ScheduleModule.forRoot(),
        ...(web ? [LiveModule] : []),
        ...(web && config.PUBLIC_PAGE === 'on' ? [OpenModule] : []),
        ...(jobs ? [JobsModule] : []),
      ],
      controllers: [HealthController],
      providers: web ? [LiveTicks] : [],
    };
  }

  /** The features alone, without schedules or screens, for a program that drives them itself. */
  static features(config: Config): Required<DynamicModule>['imports'] {
    return [
      {
        module: ConfigModule,
        global: true,
        providers: [{ provide: CONFIG, useValue: config }],
        exports: [CONFIG],
      },
      TypeOrmModule.forRoot(dataSourceOptions(config.DATABASE_URL)),
      ...FEATURES,
    ];
  }
}

class ConfigModule {}
