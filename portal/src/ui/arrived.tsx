import { type ReactNode, Suspense } from 'react';
import type { Soon } from '@/api/soon';

type Show<T> = (value: T) => ReactNode;

/** Shows what came at once; what takes longer streams in behind the page, in place of `waiting`. */
export function Arrived<T>({
  answer,
  waiting,
  children,
}: {
  answer: Soon<T>;
  waiting: ReactNode;
  children: Show<T>;
}) {
  return 'now' in answer ? (
    children(answer.now)
  ) : (
    <Suspense fallback={waiting}>
      <Later answer={answer.later} show={children} />
    </Suspense>
  );
}

async function Later<T>({ answer, show }: { answer: Promise<T>; show: Show<T> }) {
  return show(await answer);
}
