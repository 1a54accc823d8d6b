'use client';
import { Select, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Confirm } from '@/ui/workspace/confirm';
import { useToast } from '@/ui/workspace/toasts';
import { type Service, type ServiceVersion, useServiceChanges } from './use-services';

/** Says from when on a version should not be used, when it ends, and what follows it; empty takes it back. */
export function Deprecate({
  service,
  version,
  close,
}: {
  service: Service;
  version: ServiceVersion | undefined;
  close: () => void;
}) {
  const t = useTranslations('desk');
  const toast = useToast();
  const { changeVersion } = useServiceChanges();
  const others = service.versions.filter(({ name }) => name !== version?.name);
  return (
    <Confirm
      opened={version !== undefined}
      close={close}
      title={t('deprecateTitle', { name: version?.name ?? '' })}
      text={t('deprecateText')}
      action={t('save')}
      run={async (form) => {
        if (!version) return;
        await changeVersion.mutateAsync({
          service,
          version: version.name,
          body: {
            deprecatedAt: momentOf(form.get('deprecatedAt')),
            sunsetAt: momentOf(form.get('sunsetAt')),
            successor: String(form.get('successor') ?? '') || null,
          },
        });
        toast({ kind: 'done', text: t('saved') });
      }}
    >
      <TextInput
        type="date"
        name="deprecatedAt"
        label={t('deprecatedAt')}
        defaultValue={version?.deprecatedAt?.slice(0, 10) ?? ''}
      />
      <TextInput
        type="date"
        name="sunsetAt"
        label={t('sunsetAt')}
        description={t('sunsetHint')}
        defaultValue={version?.sunsetAt?.slice(0, 10) ?? ''}
      />
      <Select
        name="successor"
        label={t('successor')}
        placeholder={t('noSuccessor')}
        clearable
        clearButtonProps={{ 'aria-label': t('noSuccessor') }}
        defaultValue={version?.successor ?? null}
        data={others.map(({ name }) => name)}
      />
    </Confirm>
  );
}

/** The beginning of a day, in the time of UTC; nothing for no day. */
const momentOf = (value: FormDataEntryValue | null): string | null =>
  typeof value === 'string' && value ? `${value}T00:00:00Z` : null;
