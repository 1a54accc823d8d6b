import type { ReactNode } from 'react';

/** Says what happened, what still works, and what to do next. */
export function Notice({
  title,
  text,
  requestId,
  children,
}: {
  title: string;
  text?: string;
  requestId?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <div className="notice" role="status">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {requestId && <p className="caption">{requestId}</p>}
      {children && <div className="inline-list">{children}</div>}
    </div>
  );
}
