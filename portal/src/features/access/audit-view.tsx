'use client';
import { useTranslations } from 'next-intl';
import { PageHead } from '@/ui/workspace/page-head';

export function AuditView() {
  const t = useTranslations('workspace');
  return <PageHead title={t('places.audit')} />;
}
