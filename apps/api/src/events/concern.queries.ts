/** The source `os` whose text article `a` reprints, if it does. */
export const REPRINTED = `LEFT JOIN article o ON o.id = a.reprint_of LEFT JOIN source os ON os.id = o.source_id`;

/** Whether article `a` is mostly what a release of the government says. */
export const IS_ANSWER = `EXISTS (SELECT FROM release_pickup rp WHERE rp.article_id = a.id AND rp.answers)`;

/**
 * Whether article `a` of source `s` voices concern: what the government says itself, and who reprints it,
 * answers concern, and what is irrelevant voices none.
 */
export const IS_CONCERN = `(s.tier <> 'government' AND coalesce(os.tier, '') <> 'government' AND NOT a.irrelevant AND NOT ${IS_ANSWER})`;
