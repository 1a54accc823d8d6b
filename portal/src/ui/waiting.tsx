import { useEffect, useState } from 'react';

/** In milliseconds: what comes sooner is not shown to be on its way. */
const unnoticed = 300;

/** Shows, to eye and ear, that something asked for is on its way. */
export function Waiting({ when, text }: { when: boolean; text: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!when) return;
    const timer = setTimeout(() => setSlow(true), unnoticed);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [when]);
  return (
    <div className="waiting" role="status">
      {slow && <span className="visually-hidden">{text}</span>}
    </div>
  );
}
