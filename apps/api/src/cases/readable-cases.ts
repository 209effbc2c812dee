/**
 * Condition on case `c` of unit `u`: whether those whose scope is parameter $1 may read it. Beside the units it is
 * within the scope of, it is read by those it asks for help and those that had it, which answer for their time.
 */
export const READABLE_CASE = `(u.path LIKE $1 || '%'
  OR EXISTS (SELECT FROM case_request q JOIN unit asked ON asked.id = q.unit_id
             WHERE q.case_id = c.id AND q.withdrawn_at IS NULL AND asked.path LIKE $1 || '%')
  OR EXISTS (SELECT FROM case_assignment h JOIN unit had ON had.id = h.from_id
             WHERE h.case_id = c.id AND had.path LIKE $1 || '%'))`;
