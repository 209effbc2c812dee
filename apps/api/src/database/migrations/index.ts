import { CreateUnitsAndAccounts1790000000001 } from './1790000000001-create-units-and-accounts';
import { CreateSourcesAndArticles1790000000002 } from './1790000000002-create-sources-and-articles';
import { CreateEventsAndAlerts1790000000003 } from './1790000000003-create-events-and-alerts';
import { CreateCases1790000000004 } from './1790000000004-create-cases';
import { CreateLedger1790000000005 } from './1790000000005-create-ledger';
import { DeepenSources1790000000006 } from './1790000000006-deepen-sources';
import { DeepenAnalysis1790000000007 } from './1790000000007-deepen-analysis';
import { AddPasswordDue1790000000009 } from './1790000000009-add-password-due';
import { HoldBackSources1790000000010 } from './1790000000010-hold-back-sources';
import { IndexWords1790000000011 } from './1790000000011-index-words';
import { DeepenEvents1790000000012 } from './1790000000012-deepen-events';
import { AddWatches1790000000013 } from './1790000000013-add-watches';
import { RollUpScopes1790000000014 } from './1790000000014-roll-up-scopes';
import { AddDuty1790000000015 } from './1790000000015-add-duty';
import { AddChannels1790000000016 } from './1790000000016-add-channels';
import { FollowSpread1790000000017 } from './1790000000017-follow-spread';
import { AddSignals1790000000018 } from './1790000000018-add-signals';
import { SetLevels1790000000019 } from './1790000000019-set-levels';
import { StateReaders1790000000020 } from './1790000000020-state-readers';
import { RuleClocks1790000000021 } from './1790000000021-rule-clocks';
import { ReviewReleases1790000000022 } from './1790000000022-review-releases';
import { ProveEntries1790000000023 } from './1790000000023-prove-entries';
import { KeepCommitments1790000000024 } from './1790000000024-keep-commitments';
import { AssignCases1790000000025 } from './1790000000025-assign-cases';
import { HearUnits1790000000026 } from './1790000000026-hear-units';
import { KeepWhatWasSaid1790000000027 } from './1790000000027-keep-what-was-said';
import { LiveCases1790000000028 } from './1790000000028-live-cases';
import { Coordinate1790000000029 } from './1790000000029-coordinate';
import { MakeDocuments1790000000030 } from './1790000000030-make-documents';
import { CloseAccountability1790000000031 } from './1790000000031-close-accountability';
import { CosignCheckpoints1790000000032 } from './1790000000032-cosign-checkpoints';
import { PlaceReleases1790000000033 } from './1790000000033-place-releases';
import { CosignAndAttach1790000000034 } from './1790000000034-cosign-and-attach';
import { CompleteClocks1790000000035 } from './1790000000035-complete-clocks';
import { JudgeByStandards1790000000036 } from './1790000000036-judge-by-standards';
import { SignAssessments1790000000037 } from './1790000000037-sign-assessments';
import { KeepExports1790000000038 } from './1790000000038-keep-exports';
import { Brief1790000000039 } from './1790000000039-brief';
import { KeepAnalysesAsWritten1790000000040 } from './1790000000040-keep-analyses-as-written';
import { ShortenEvidence1790000000041 } from './1790000000041-shorten-evidence';
import { ChooseRecentEvents1790000000042 } from './1790000000042-choose-recent-events';
import { NarrowArticles1790000000043 } from './1790000000043-narrow-articles';
import { TakeInWords1790000000044 } from './1790000000044-take-in-words';
import { CountChangesOfPlaces1790000000045 } from './1790000000045-count-changes-of-places';

/** In order. Once released, a migration is never edited: the next one corrects it. */
export const MIGRATIONS = [
  CreateUnitsAndAccounts1790000000001,
  CreateSourcesAndArticles1790000000002,
  CreateEventsAndAlerts1790000000003,
  CreateCases1790000000004,
  CreateLedger1790000000005,
  DeepenSources1790000000006,
  DeepenAnalysis1790000000007,
  AddPasswordDue1790000000009,
  HoldBackSources1790000000010,
  IndexWords1790000000011,
  DeepenEvents1790000000012,
  AddWatches1790000000013,
  RollUpScopes1790000000014,
  AddDuty1790000000015,
  AddChannels1790000000016,
  FollowSpread1790000000017,
  AddSignals1790000000018,
  SetLevels1790000000019,
  StateReaders1790000000020,
  RuleClocks1790000000021,
  ReviewReleases1790000000022,
  ProveEntries1790000000023,
  KeepCommitments1790000000024,
  AssignCases1790000000025,
  HearUnits1790000000026,
  KeepWhatWasSaid1790000000027,
  LiveCases1790000000028,
  Coordinate1790000000029,
  MakeDocuments1790000000030,
  CloseAccountability1790000000031,
  CosignCheckpoints1790000000032,
  PlaceReleases1790000000033,
  CosignAndAttach1790000000034,
  CompleteClocks1790000000035,
  JudgeByStandards1790000000036,
  SignAssessments1790000000037,
  KeepExports1790000000038,
  Brief1790000000039,
  KeepAnalysesAsWritten1790000000040,
  ShortenEvidence1790000000041,
  ChooseRecentEvents1790000000042,
  NarrowArticles1790000000043,
  TakeInWords1790000000044,
  CountChangesOfPlaces1790000000045,
] as const;
