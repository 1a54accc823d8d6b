import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import type { Operation, ServiceVersion } from './load-services';

/** Operations shown at once; the rest unfold. */
const most = 20;

/** What a version of a service can be asked, from its own document. */
export function Operations({
  version,
  slug,
}: {
  version: ServiceVersion & { operations: Operation[] };
  /** Of the service. */
  slug: string;
}) {
  const t = useTranslations('service');
  const { operations } = version;
  return (
    <>
      <OperationRows operations={operations.slice(0, most)} />
      {operations.length > most && (
        <details className="more-operations">
          <summary>{t('moreOperations', { count: operations.length - most })}</summary>
          <OperationRows operations={operations.slice(most)} />
        </details>
      )}
      <p className="inline-list small">
        <Link href={{ pathname: '/developers/reference', query: { service: slug } }}>{t('docs')}</Link>
        <a href={version.openapiUrl}>{t('openapi')}</a>
      </p>
    </>
  );
}

function OperationRows({ operations }: { operations: Operation[] }) {
  const t = useTranslations('service');
  return (
    <ul className="operations">
      {operations.map(({ method, path, summary, deprecated }) => (
        <li key={`${method} ${path}`}>
          <code className="method">{method.toUpperCase()}</code>
          <code className="path">{path}</code>
          <span className="muted">
            {summary}
            {deprecated && <span className="caption"> {t('operationDeprecated')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
