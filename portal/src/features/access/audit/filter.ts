/**
 * The filters of the audit log that stand in a page's address; days are those of Vietnam.
 * @param get what the address says; empty where it does not
 */
export function auditQuery(get: (name: string) => string): Record<string, string> {
  const text = (name: string) => get(name).slice(0, 200);
  const day = (name: string, plus = 0) => {
    const start = Date.parse(`${text(name)}T00:00:00+07:00`);
    return Number.isNaN(start) ? '' : new Date(start + plus * 86_400_000).toISOString();
  };
  const query = {
    q: text('q'),
    actor: text('actor'),
    action: text('action').slice(0, 100),
    subjectKind: text('subjectKind').slice(0, 100),
    subject: text('subject'),
    organization: text('organization'),
    from: day('from'),
    // Up to the end of the day that was chosen.
    to: day('to', 1),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
