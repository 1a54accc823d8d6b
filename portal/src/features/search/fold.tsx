'use client';
import { type ReactNode, useState } from 'react';

/** A part of the filters that folds, and stays as its reader left it while the results change. */
export function Fold({ name, open, children }: { name: string; open: boolean; children: ReactNode }) {
  // React writes `open` once only: from then on it is the reader's.
  const [atFirst] = useState(open);
  return (
    <details className="fold" open={atFirst}>
      <summary>
        <h3>{name}</h3>
      </summary>
      {children}
    </details>
  );
}
