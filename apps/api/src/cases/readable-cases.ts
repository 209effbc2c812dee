/**
 * Condition on case `c` of unit `u`: whether those whose scope is parameter $1 may read it. Beside the units it is
 * within the scope of, it is read by those it asks for help, those that sign its texts, and those that had it, which answer for their time.
 */
export const READABLE_CASE = `(u.path LIKE $1 || '%'
  OR EXISTS (SELECT FROM case_request q JOIN unit asked ON asked.id = q.unit_id
             WHERE q.case_id = c.id AND q.withdrawn_at IS NULL AND asked.path LIKE $1 || '%')
  OR EXISTS (SELECT FROM case_assignment h JOIN unit had ON had.id = h.from_id
             WHERE h.case_id = c.id AND had.path LIKE $1 || '%')
  OR EXISTS (SELECT FROM release r JOIN unit signs ON signs.id = ANY (r.cosigners)
             WHERE r.case_id = c.id AND r.submitted_at IS NOT NULL AND signs.path LIKE $1 || '%'))`;

/**
 * Condition on release `r` of case `c` of unit `u`: whether those whose scope is $1 may read its text. Who is only asked, or had
 * the case, reads what was published; who signs a text reads that one from when it is handed in.
 */
export const READABLE_RELEASE = `(u.path LIKE $1 || '%' OR r.published_at IS NOT NULL AND ${READABLE_CASE}
  OR r.submitted_at IS NOT NULL AND EXISTS (SELECT FROM unit signs WHERE signs.id = ANY (r.cosigners) AND signs.path LIKE $1 || '%'))`;
