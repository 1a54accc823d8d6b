'use client';
import { Problem } from '@/ui/workspace/problem';

/** In place of a page of the workspace that failed; the frame around it stays. */
export default function WorkspaceError({ error, reset }: { error: Error; reset: () => void }) {
  return <Problem error={error} retry={reset} />;
}
