/** What an alert is set to that waits for somebody again, whatever had been done with it. */
export const AS_OPEN = `state = 'open', settled_at = NULL, settled_by = NULL, settle_reason = NULL, snoozed_until = NULL,
  next_call_at = huixiang_now(), call_chain = NULL, calls = 0, call_grave = false`;
