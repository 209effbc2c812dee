/** Every refusal the product can give, by code. The API maps a code to a status, the screen to a sentence. */
export const DOMAIN_ERROR_CODES = [
  'access.signed_out',
  'access.bad_credentials',
  'access.too_many_attempts',
  'access.forbidden',
  'access.password_due',
  'request.invalid',
  'request.cross_site',
  'alert.not_found',
  'alert.already_settled',
  'alert.snooze_past',
  'alert.snooze_too_long',
  'event.not_found',
  'event.already_merged',
  'event.both_have_cases',
  'event.merge_other_way',
  'event.would_be_empty',
  'event.articles_gone',
  'event.decision_not_found',
  'event.decision_undone',
  'article.not_found',
  'case.not_found',
  'case.already_open',
  'case.already_accepted',
  'case.not_accepted',
  'case.closed',
  'case.future_time',
  'case.level_unexplained',
  'case.closing_blocked',
  'release.not_found',
  'release.already_published',
  'release.elements_missing',
  'release.out_of_order',
  'release.first_already',
  'accountability.not_found',
  'accountability.already_decided',
  'accountability.own_unit',
  'source.not_found',
  'source.not_yours',
  'source.already_there',
  'source.has_articles',
  'source.has_no_address',
  'source.unknown_place',
  'source.paused',
  'push.bad_key',
  'import.unreadable',
  'import.not_found',
  'unit.not_found',
  'unit.already_there',
  'unit.second_government',
  'unit.place_taken',
  'account.not_found',
  'account.login_taken',
  'account.own',
  'account.wrong_password',
  'account.weak_password',
  'ledger.not_found',
  'ledger.whole_only',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** A refusal the caller can understand and act on; anything else thrown is a bug. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'DomainError';
  }
}
