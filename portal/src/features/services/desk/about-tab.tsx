'use client';
import { useTranslations } from 'next-intl';
import { AboutFields, aboutOf } from './about-fields';
import { ServiceForm } from './service-form';
import { inputOf } from './service-input';
import type { Service } from './use-services';

/** What the service says of itself, to change. */
export function AboutTab({ service }: { service: Service }) {
  const t = useTranslations('desk');
  const known = inputOf(service);
  return (
    <ServiceForm service={service} title={t('tabs.about')} read={(form) => aboutOf(form, known)}>
      <AboutFields title={known.title as Record<string, string>} service={known} />
    </ServiceForm>
  );
}
