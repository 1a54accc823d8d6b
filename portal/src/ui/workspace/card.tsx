import type { ReactNode } from 'react';

/** One block of a workspace page: a heading with its number, something to do beside it, and the content. */
export function Card({
  title,
  note,
  action,
  children,
  plain = false,
}: {
  title: string;
  /** Said after the title in a lighter voice: a count, a period. */
  note?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  /** Without room at the sides: for lists and tables that have their own. */
  plain?: boolean;
}) {
  return (
    <div className="ws-card">
      <div className="ws-card-head">
        <h2>
          {title} {note !== undefined && <span className="ws-card-note">{note}</span>}
        </h2>
        {action}
      </div>
      <div className={plain ? undefined : 'ws-card-body'}>{children}</div>
    </div>
  );
}
