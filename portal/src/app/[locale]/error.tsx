'use client';
import { useParams } from 'next/navigation';
import { en } from '@/i18n/messages/en';
import { vi } from '@/i18n/messages/vi';

/** In place of a page that failed; the shell around it stays. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { state } = useParams().locale === 'en' ? en : vi;
  return (
    <div className="container stack" style={{ paddingTop: 32 }}>
      <h1>{state.error}</h1>
      <p>{state.errorText}</p>
      {error.digest && <p className="caption">{state.requestId.replace('{id}', error.digest)}</p>}
      <div className="inline-list">
        <button type="button" className="button" onClick={reset}>
          {state.retry}
        </button>
      </div>
    </div>
  );
}
