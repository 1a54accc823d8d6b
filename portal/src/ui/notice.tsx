import { IconAlertTriangle, IconClock, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';

const icons = { empty: IconSearch, error: IconAlertTriangle, away: IconClock };

/** Says what happened, what still works, and what to do next. */
export function Notice({
  kind = 'empty',
  title,
  text,
  requestId,
  children,
}: {
  /** Nothing found, something broken, or something that is to come back. */
  kind?: keyof typeof icons;
  title: string;
  text?: string;
  requestId?: string | undefined;
  children?: ReactNode;
}) {
  const Icon = icons[kind];
  return (
    <div className={`notice notice-${kind}`} role="status">
      <h2>
        <Icon size={20} stroke={1.6} aria-hidden />
        {title}
      </h2>
      {text && <p>{text}</p>}
      {requestId && <p className="caption">{requestId}</p>}
      {children && <div className="inline-list">{children}</div>}
    </div>
  );
}
