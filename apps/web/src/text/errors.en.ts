import type { ErrorBody } from '@huixiang/contracts';

/** What a refusal says on the screen, and what to do about it. */
export const ERRORS = {
  'access.signed_out': 'Your session has ended; sign in again',
  'access.bad_credentials': 'The account or password is not correct',
  'access.too_many_attempts': 'Too many attempts; try again in ten minutes',
  'access.forbidden': 'Your role does not have this permission',
  'access.password_due': 'Set a password of your own first',
  'request.invalid': 'Some fields are not valid',
  'request.cross_site': 'The request came from outside; use the pages of this system',
  'alert.not_found': 'This alert does not exist or is outside your jurisdiction',
  'alert.already_settled': 'Someone else has already handled this alert',
  'alert.snooze_past': 'The time to snooze until has already passed',
  'alert.snooze_too_long':
    'Snooze is too long: 1 hour at most for Levels I and II, 24 hours for others',
  'event.not_found': 'This event does not exist or is outside your jurisdiction',
  'event.already_merged': 'This event has already been merged into another',
  'event.same': 'An event cannot be merged into itself; choose another event',
  'event.has_case': 'This event has a case, and undoing would leave it without articles',
  'event.both_have_cases':
    'Both events have cases and cannot be merged; close one of the cases first and say why',
  'event.merge_other_way':
    'The event you are merging has a case; merge the other event into it instead',
  'event.would_be_empty': 'At least one article must stay; to move them all, use merge',
  'event.articles_gone': 'These articles are no longer in this event',
  'event.decision_not_found': 'There is no such merge record',
  'event.decision_undone': 'This merge has already been undone',
  'article.not_found': 'This article does not exist',
  'search.bad_query':
    'The query is not valid: at most 60 words; 2 or 3 words in “one two”~20, at most 200 characters apart; choices joined by | must be all wanted or all excluded',
  'duty.shift_not_found': 'This shift does not exist; it may have been deleted',
  'duty.shift_past': 'This shift is already over and cannot be added',
  'search.too_slow': 'The search took too long; add words, shorten the period or narrow the scope',
  'duty.shifts_overlap': 'This overlaps another shift; delete or move that one first',
  'duty.not_of_unit': 'Only active accounts of your own unit can be put on duty',
  'duty.note_not_found': 'This handover does not exist, or someone has already taken over',
  'duty.mute_not_found': 'This mute does not exist or has already ended',
  'duty.mute_too_long':
    'A mute must end in the future, within 30 days; to silence it for longer, change the threshold',
  'channel.not_found': 'This message channel does not exist or is outside your jurisdiction',
  'channel.kind_fixed': 'The type of a channel cannot be changed; add a new one',
  'channel.secret_missing': 'A channel of this type needs a password or key',
  'message.not_found': 'There is no such undelivered message',
  'signal.not_found': 'This early sign does not exist or is outside your jurisdiction',
  'watch.not_found': 'This watch does not exist or is not of your unit',
  'watch.name_taken': 'Your unit already has a watch of this name; choose another name',
  'watch.too_many': 'A unit can have 50 watches at most; delete some you do not use first',
  'case.not_found': 'This case does not exist or is outside your jurisdiction',
  'case.already_open': 'This event already has a case',
  'case.already_accepted': 'Someone has already accepted this case',
  'case.not_accepted':
    'The responsible unit has not accepted the case yet; a release can be drafted once it has',
  'case.closed': 'This case is closed',
  'case.not_closed': 'This case is not closed, so it need not be reopened',
  'case.own_reopening':
    'Your unit closed this case before the first response was made; ask a higher authority to reopen it, so that its time limits do not start again',
  'case.same': 'A case cannot be merged into itself; choose another case',
  'case.merge_published':
    'This case has releases or public commitments; merge the other case into it instead',
  'case.merge_into_closed': 'The case to merge into is closed; reopen it first',
  'case.message_taken': 'This message already belongs to another case',
  'case.field_needed': 'A case without an event needs a field; choose one',
  'case.future_time': 'The time entered cannot be later than now',
  'case.level_unexplained': 'The level is below the event’s present level; give a reason',
  'case.closing_blocked':
    'The case does not meet the conditions for closing; to close it early, give a reason',
  'objection.other_unit': 'Only the unit handling the case can object',
  'objection.too_late': 'The time to object (5 working days after assignment) has passed',
  'objection.pending': 'There is already an objection waiting for a decision',
  'objection.decided':
    'The objection to this assignment has been decided; accept the case and handle it',
  'objection.not_found': 'There is no objection waiting for a decision',
  'objection.not_above': 'Only a unit above all the units concerned can decide or reassign',
  'objection.same_unit': 'This unit is already handling the case',
  'case.same_levels': 'The levels have not changed',
  'case.own_level': 'You cannot lower the level of your own unit’s case; ask a higher authority',
  'case.report_too_early':
    'The report is earlier than the time the matter happened, was first made public and was found; check the time',
  'clock.not_found': 'This time limit does not exist or is outside your jurisdiction',
  'clock.own_unit':
    'You cannot pause or extend your own unit’s time limits; ask a higher authority',
  'clock.already_met': 'This time limit has already been met',
  'clock.already_due':
    'This time limit is past and can no longer be paused or extended; the lateness stays on record and can be explained under accountability',
  'clock.not_pausable': 'The rule of this time limit does not allow a pause',
  'clock.pause_past': 'A pause must end in the future, within one year',
  'clock.already_paused': 'This time limit is already paused',
  'clock.not_paused': 'This time limit is not paused',
  'clock.not_extendable': 'The rule of this time limit does not allow an extension',
  'clock.extended_too_far': 'The extension is longer than the rule allows',
  'rule.not_government':
    'Only an administrator of the government at this level can change time limit rules; departments cannot',
  'rule.not_found': 'This rule does not exist or is not of this place',
  'rule.past':
    'A rule cannot take effect before now: cases already open keep the rule of their time',
  'rule.looser':
    'A rule cannot be looser than that of the state or a higher authority; enter no more than their limit, in the same unit of time',
  'rule.already_scheduled': 'A change that is not in force yet already exists; withdraw it first',
  'rule.in_force': 'This rule is in force and cannot be withdrawn; make another change instead',
  'rule.calendar_whole_only':
    'The work calendar is shared by the whole system; only an administrator of the topmost unit can change it',
  'rule.day_of_other_year': 'A date is outside the year entered',
  'rule.day_twice': 'The same day is entered twice',
  'release.personal_data':
    'The text has an ID, mobile or bank card number, which cannot be published for any reason; delete it',
  'release.already_submitted': 'This draft is already in review',
  'release.unchanged':
    'Neither the draft nor its note has changed; change it as the review asks, then submit it again',
  'release.not_submitted': 'This draft has not been submitted for review, or was taken back',
  'release.not_cleared': 'The draft has not passed all three reviews and cannot be published yet',
  'release.own_text': 'You cannot review a draft you helped to write',
  'release.already_reviewed': 'Someone has already done this review',
  'release.stale_version': 'There is a newer version of this draft; refresh, then review it',
  'release.note_needed':
    'Write a comment: why it is returned, or why what tells of a person may stay',
  'release.needs_evidence':
    'Enter the address of the release, or upload evidence such as a screenshot',
  'release.refer_secrecy_only': 'Only the secrecy review can refer a draft for a ruling',
  'release.not_cosigner': 'Your unit is not a joint publisher of this draft',
  'release.already_cosigned': 'Your unit has already co-signed this version',
  'release.not_cosigned':
    'Not all joint publishers have co-signed; the draft cannot be published yet',
  'release.too_many_files': 'There can be 20 attachments at most',
  'release.needs_conference':
    'For a press conference, enter the place, the speaker and the rank of their post',
  'release.already_placed': 'This channel has already been recorded',
  'release.before_clearance':
    'The release cannot be earlier than its clearance by review (or the reopening of the case)',
  'release.not_published': 'This draft has not been published yet',
  'release.already_withdrawn': 'This release has already been withdrawn',
  'commitment.not_found': 'This commitment does not exist or is outside your jurisdiction',
  'commitment.settled': 'This commitment has already been dealt with',
  'commitment.not_confirmed': 'This commitment has not been confirmed yet',
  'commitment.past': 'The due date cannot be before the day the commitment was made',
  'commitment.later':
    'The due date cannot be later than the day the release names; if it must be, a higher unit confirms it',
  'document.not_found': 'This document does not exist or is outside your jurisdiction',
  'document.nothing_owed': 'No time limit is running, so there is nothing to supervise',
  'document.not_closed': 'The closing file can be made once the case is closed',
  'request.not_found': 'This request does not exist or is outside your jurisdiction',
  'request.silencing':
    'Requests are for verifying, answering and publishing only; those to delete, block or ban speech are not taken',
  'request.personal_data':
    'The request has an ID, mobile or bank card number; delete it, and if it must be handed over, do so through the police’s own channels',
  'request.nobody': 'Choose a unit in the system, or enter the name of an authority or outlet',
  'request.own_unit': 'A request cannot go to your own unit; choose another unit',
  'request.past': 'The reply must be due in the future, within one year',
  'request.settled': 'This request has already been answered or withdrawn',
  'request.no_clues': 'Rumour leads can be handed only to the police or the cyberspace authority',
  'evidence.not_found': 'This evidence does not exist or is outside your jurisdiction',
  'evidence.too_large': 'The file is too large; 10 MB at most',
  'release.not_found': 'This draft does not exist',
  'release.already_published': 'This draft has been published and can no longer be changed',
  'release.elements_missing': 'The draft lacks required elements; add them or give a reason',
  'release.first_already':
    'There is already a first release; make this a continuing or result release',
  'release.out_of_order':
    'There is no first release yet; a continuing or result release must come after it',
  'accountability.not_found': 'This accountability proposal does not exist',
  'accountability.already_decided': 'A decision has already been made',
  'accountability.other_unit': 'Only the responsible unit itself can make a statement or appeal',
  'accountability.not_heard':
    'The responsible unit has made no statement; without one, you can decide only 2 working days after the proposal',
  'accountability.closed': 'This is already closed',
  'accountability.undecided': 'There is no decision yet, or an appeal is still undecided',
  'accountability.appealable':
    'This cannot be closed until the time to appeal (5 working days after the decision) is over',
  'accountability.appeal_late': 'The time to appeal (5 working days after the decision) has passed',
  'accountability.own_complaint': 'Whoever made the proposal cannot decide on it',
  'accountability.not_decided': 'There is no decision yet; you can make a statement first',
  'accountability.already_appealed': 'An appeal has already been made',
  'accountability.no_appeal': 'There is no appeal waiting for a decision',
  'accountability.own_decision':
    'An appeal must be decided by someone other than the one who made the decision',
  'accountability.own_unit': 'Accountability of your own unit is decided by a higher authority',
  'assessment.not_found': 'This assessment does not exist or is outside your jurisdiction',
  'assessment.withdrawn': 'This assessment has been voided',
  'assessment.other_unit': 'Only the assessed unit itself can object or confirm',
  'assessment.own_unit': 'You cannot assess your own unit; a higher unit must do so',
  'assessment.published':
    'This assessment is published and can no longer be changed; if it is wrong, void it and draft a new one',
  'assessment.published_already':
    'This unit already has a published assessment for this period; void that one first',
  'assessment.unsigned': 'Two people must sign the assessment before it can be published',
  'assessment.signed': 'Someone has signed this assessment; it can no longer be changed',
  'assessment.signed_already': 'You have already signed; someone else must sign too',
  'assessment.already_sent': 'The assessment has already been sent to the unit',
  'assessment.no_objection': 'There is no objection waiting for an answer',
  'assessment.not_sent': 'The assessment has not been sent to the unit yet',
  'assessment.confirmed': 'The unit has confirmed that it has no objection',
  'assessment.objection_pending': 'An objection has not been answered yet',
  'assessment.objection_late': 'The time to object has passed',
  'assessment.still_open':
    'The assessment can be signed once the unit confirms it or the time to object is over',
  'assessment.period_open': 'The period is not over; a formal assessment cannot be drafted yet',
  'assessment.too_many_points':
    'The points added and taken off by hand exceed the limit of the standard',
  'assessment.item_not_found': 'This manual score does not exist or has been deleted',
  'assessment.changed': 'The assessment has just been changed; read it again before you sign',
  'briefing.not_found': 'This briefing does not exist or is outside your jurisdiction',
  'briefing.no_such_paragraph': 'There is no such paragraph; refresh, then edit',
  'briefing.other_unit': 'You can edit and issue only your own unit’s briefings',
  'briefing.changed': 'The briefing has just been changed; read it again before you issue it',
  'briefing.settled': 'This briefing has been issued or discarded and can no longer be changed',
  'export.not_found': 'This export file does not exist or has expired; export again',
  'standard.past':
    'An assessment standard cannot apply to the past: today is the earliest date it can take effect',
  'standard.whole_only': 'Only the topmost unit can set the assessment standard',
  'rating.not_found': 'This satisfaction record does not exist or has been withdrawn',
  'rating.own_unit':
    'Satisfaction is recorded by a higher unit that follows up with people, not by your own unit',
  'source.not_found': 'This source does not exist',
  'source.not_yours': 'You can manage only the sources of your own place and those below it',
  'source.already_there': 'This address is already a source',
  'source.has_articles': 'This source has articles and cannot be deleted; you can pause it',
  'source.has_no_address': 'A source that is pushed or imported has no address',
  'source.unknown_place': 'There is no such division code',
  'source.paused': 'This source is paused; resume it to receive articles',
  'push.bad_key': 'The push key is not correct',
  'import.unreadable': 'The file cannot be read',
  'import.not_found':
    'This import does not exist, or the service has restarted; importing again makes no duplicates',
  'unit.not_found': 'This unit does not exist or is outside your jurisdiction',
  'unit.already_there': 'There is already a unit of this name under the same higher unit',
  'unit.second_government': 'This division already has a government; a place has only one',
  'unit.place_taken':
    'This division code already has another name, or lies outside the division of the higher unit',
  'account.not_found': 'This account does not exist or is outside your jurisdiction',
  'account.login_taken': 'This account name is taken; choose another',
  'account.own':
    'You cannot disable yourself or change your own role or unit; to change your password, use the account menu at the bottom left',
  'account.wrong_password': 'The current password is not correct',
  'account.weak_password':
    'The new password is too simple: use at least 10 characters, not mostly repeated ones, without the account name, and not the current password',
  'ledger.no_such_checkpoint':
    'There is no checkpoint that large: the ledger has fewer entries; check the number',
  'ledger.not_found': 'The ledger has no entries yet',
  'ledger.whole_only':
    'The ledger can be exported only as a whole, by the topmost unit of this system',
  internal: 'Internal error; note the number and contact your administrator',
  offline: 'There is no network connection, or the service is not running',
} satisfies Record<ErrorBody['code'] | 'offline', string>;
