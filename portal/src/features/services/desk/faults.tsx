import { useTranslations } from 'next-intl';
import { ApiProblem } from '@/session/api';
import { Notice } from '@/ui/notice';
import { Problem } from '@/ui/workspace/problem';

/** What is wrong with a document, fault by fault, each with its place in it. */
export function Faults({ error }: { error: Error }) {
  const t = useTranslations('desk.faults');
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return <Problem error={error} />;
  return (
    <Notice kind="error" title={t('title', { count: error.errors.length })} text={error.message}>
      <ol className="desk-faults">
        {error.errors.map(({ pointer, parameter, message }) => (
          <li key={`${pointer ?? parameter} ${message}`}>
            <code>{pointer ?? parameter ?? '/'}</code>
            <span>{message}</span>
          </li>
        ))}
      </ol>
    </Notice>
  );
}
