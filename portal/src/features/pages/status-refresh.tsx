'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** In milliseconds. */
const round = 30_000;

/** Has the page made anew now and then, while somebody looks at it. */
export function StatusRefresh() {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh();
    };
    const timer = setInterval(look, round);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [router]);
  return null;
}
