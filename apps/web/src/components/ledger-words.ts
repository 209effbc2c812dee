import type { LedgerEntryView, LedgerKind } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { dateTime } from '../lib/format';
import { WORDS } from '../text/words.zh';
import { TEXT } from './ledger-words.zh';

const LATE = new Set([
  'clock.breach',
  'clock.overdue',
  'release.withdrawn',
  'accountability.proposed',
  'session.refused',
  'ledger.refused',
]);
const KEY = new Set(['case.opened', 'release.published', 'case.closed', 'accountability.decided']);

export function toneOf(entry: LedgerEntryView): '' | 'late' | 'key' {
  if (LATE.has(entry.body.kind)) return 'late';
  return KEY.has(entry.body.kind) ? 'key' : '';
}

type Table = keyof typeof LABELS;

function label(table: Table, key: unknown): string {
  return (LABELS[table] as Record<string, string>)[String(key)] ?? '';
}

const duty = (data: Data) => label('duty', data['duty']);
const escalated = (data: Data) =>
  typeof data['escalatedTo'] === 'string'
    ? TEXT.dutyEscalated(duty(data), data['escalatedTo'])
    : duty(data);
const changed = (data: Data) => TEXT.dutyNowDue(duty(data), dateTime(String(data['dueAt'])));
const rules = (data: Data) =>
  (data['rules'] as string[]).map((rule) => label('rule', rule)).join(TEXT.listComma);
const moved = (data: Data) => TEXT.articlesMoved(String(data['articles']), String(data['reason']));
type Data = LedgerEntryView['body']['data'];

/** What to say of an entry's facts, by kind; kinds that say all by their name are not here. */
const FACTS: Partial<Record<LedgerKind, (data: Data) => string>> = {
  'account.created': (data) => TEXT.roleInUnit(label('role', data['role']), String(data['unit'])),
  'unit.added': (data) => String(data['name']),
  'unit.changed': (data) => String(data['name']),
  'case.opened': (data) =>
    TEXT.caseFacts(String(data['number']), label('level', data['level']), String(data['unit'])),
  'clock.started': (data) => TEXT.dutyDue(duty(data), dateTime(String(data['dueAt']))),
  'clock.half': duty,
  'clock.four_fifths': duty,
  'clock.breach': escalated,
  'clock.overdue': escalated,
  'clock.paused': (data) =>
    TEXT.dutyPausedUntil(duty(data), dateTime(String(data['until'])), String(data['authority'])),
  'clock.resumed': changed,
  'clock.extended': (data) => TEXT.changeByAuthority(changed(data), String(data['authority'])),
  'clock.reckoned': changed,
  'case.objected': (data) => String(data['reason']),
  'case.objection_decided': (data) =>
    TEXT.verdictNote(
      data['upheld'] === true ? TEXT.objectionUpheld : TEXT.objectionRejected,
      String(data['note']),
    ),
  'case.reassigned': (data) =>
    TEXT.reassignedFromTo(String(data['from']), String(data['to']), String(data['reason'])),
  'case.merged': (data) =>
    TEXT.caseMergedInto(String(data['from']), String(data['into']), String(data['reason'])),
  'case.reopened': (data) =>
    TEXT.labelReason(label('reopeningGround', data['ground']), String(data['reason'])),
  'case.reported': (data) => TEXT.dutyReportedTo(duty(data), String(data['receiver'])),
  'case.graded': (data) =>
    TEXT.gradedLevels(
      label('level', data['level']),
      label('level', data['eventLevel']) || TEXT.noLevel,
      String(data['reason']),
    ),
  'request.made': (data) =>
    TEXT.requestReplyBy(
      String(data['to']),
      data['clues'] === true ? TEXT.cluesPassedOn : '',
      dateTime(String(data['dueAt'])),
    ),
  'request.answered': (data) => String(data['to']),
  'request.withdrawn': (data) => TEXT.subjectDetail(String(data['to']), String(data['reason'])),
  'case.document_made': (data) => label('documentKind', data['document']),
  'case.consulted': (data) => String(data['convener']),
  'rule.changed': (data) =>
    TEXT.verdictNote(
      data['enabled'] === true ? TEXT.enabled : TEXT.disabled,
      String(data['basis']),
    ),
  'rule.calendar_set': (data) =>
    TEXT.calendarDays(String(data['year']), String(data['off']), String(data['worked'])),
  'clock.met': (data) =>
    TEXT.dutyMet(duty(data), data['inTime'] === true ? TEXT.onTime : TEXT.late),
  'release.drafted': (data) => label('releaseKind', data['kind']),
  'release.published': (data) => label('releaseKind', data['kind']),
  'release.cosigned': (data) =>
    data['verdict'] === 'signed' ? TEXT.cosignAgreed : TEXT.cosignRefused,
  'release.placed': (data) => label('channel', data['channel']),
  'release.revised': (data) => TEXT.version(String(data['version'])),
  'release.submitted': (data) => TEXT.version(String(data['version'])),
  'release.reviewed': (data) =>
    TEXT.reviewed(label('reviewKind', data['check']), label('reviewVerdict', data['verdict'])),
  'release.evidence_kept': (data) =>
    data['what'] === 'page' ? TEXT.evidencePage : TEXT.evidenceUpload,
  'commitment.confirmed': (data) => TEXT.dueBy(String(data['dueOn'])),
  'commitment.dismissed': (data) => String(data['reason']),
  'release.withdrawn': (data) =>
    `${label('withdrawalCause', data['cause'])} ${String(data['reason'])}`.trim(),
  'assessment.drawn': (data) => TEXT.unitCases(String(data['unit']), String(data['cases'])),
  'assessment.item_added': (data) =>
    TEXT.itemPointsReason(String(data['title']), String(data['points']), String(data['reason'])),
  'assessment.item_removed': (data) =>
    TEXT.itemPoints(String(data['title']), String(data['points'])),
  'assessment.answered': (data) =>
    data['upheld'] === true ? TEXT.answerUpheld : TEXT.answerRejected,
  'assessment.withdrawn': (data) => String(data['reason']),
  'briefing.issued': (data) => TEXT.titleIssue(String(data['title']), String(data['issue'])),
  'rating.recorded': (data) =>
    TEXT.ratingCounts(
      String(data['satisfied']),
      String(data['basically']),
      String(data['dissatisfied']),
    ),
  'standard.set': (data) => TEXT.validFromBasis(String(data['validFrom']), String(data['basis'])),
  'ledger.refused': (data) =>
    TEXT.witnessRefusal(
      String(data['witness']),
      WORDS.witnessRefusals[String(data['why'])] ?? String(data['why']),
    ),
  'event.merged': moved,
  'event.split': moved,
  'event.articles_moved': moved,
  'event.decision_undone': (data) => TEXT.articlesMovedBack(String(data['articles'])),
  'event.level_set': (data) =>
    TEXT.labelReason(label('level', data['level']), String(data['reason'])),
  'alert.raised': rules,
  'alert.reason_added': rules,
  'alert.dismissed': (data) => String(data['reason']),
  'signal.found': (data) => TEXT.articlesCount(String(data['articles'])),
  'signal.dismissed': (data) => String(data['reason']),
  'alert.snoozed': (data) =>
    TEXT.untilReason(dateTime(String(data['until'])), String(data['reason'])),
  'accountability.proposed': (data) => label('ground', data['ground']),
  'accountability.appeal_decided': (data) =>
    TEXT.labelReason(label('decision', data['decision']), String(data['reason'])),
  'accountability.decided': (data) =>
    TEXT.labelReason(label('decision', data['decision']), String(data['reason'])),
};

/** The facts of an entry in a few words; the whole of it stands in the ledger. */
export function describeEntry({ body }: LedgerEntryView): string {
  return FACTS[body.kind]?.(body.data) ?? '';
}
