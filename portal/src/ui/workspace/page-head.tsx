import type { ReactNode } from 'react';

/** The heading of a workspace page, what it is about, and what one does there. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="ws-head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="caption">{lead}</p>}
      </div>
      {children && <div className="ws-actions">{children}</div>}
    </div>
  );
}
