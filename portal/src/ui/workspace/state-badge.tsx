import type { ComponentType, ReactNode } from 'react';

/** What a state means for who reads it; each has its colour, never alone. */
export type Tone = 'good' | 'info' | 'warn' | 'held' | 'bad' | 'plain';

/** A state in icon, word and colour. */
export function StateBadge({
  tone,
  icon: Icon,
  children,
}: {
  tone: Tone;
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  children: ReactNode;
}) {
  return (
    <span className={`ws-badge ws-tone-${tone}`}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {children}
    </span>
  );
}
