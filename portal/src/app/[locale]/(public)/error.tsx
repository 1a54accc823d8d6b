'use client';
import { useParams } from 'next/navigation';
import { state as en } from '@/i18n/messages/en/state';
import { state as vi } from '@/i18n/messages/vi/state';

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
    <div className="container page problem">
      <h1>{state.error}</h1>
      <p className="lead">{state.errorText}</p>
      {error.digest && <p className="caption">{state.requestId.replace('{id}', error.digest)}</p>}
      <div className="inline-list">
        <button type="button" className="button button-primary" onClick={reset}>
          {state.retry}
        </button>
      </div>
    </div>
  );
}
