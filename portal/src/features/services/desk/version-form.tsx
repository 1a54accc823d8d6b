'use client';
import { Button, Modal, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useToast } from '@/ui/workspace/toasts';
import { DocumentFields, type Named } from './document-fields';
import { Faults } from './faults';
import { type Service, type ServiceVersion, useServiceChanges } from './use-services';

/** Adds a version, or gives one another document or address. */
export function VersionForm({
  service,
  version,
  close,
}: {
  service: Service;
  version: ServiceVersion | 'new' | undefined;
  close: () => void;
}) {
  const t = useTranslations('desk');
  const toast = useToast();
  const { addVersion, changeVersion } = useServiceChanges();
  const [named, setNamed] = useState<Named>();
  const change = version === 'new' ? addVersion : changeVersion;
  const known = version === 'new' ? undefined : version;
  const leave = () => {
    addVersion.reset();
    changeVersion.reset();
    setNamed(undefined);
    close();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const said = { ...named, ...(text('baseUrl') && { baseUrl: text('baseUrl') }) };
    try {
      if (known) await changeVersion.mutateAsync({ service, version: known.name, body: said });
      else await addVersion.mutateAsync({ service, body: { name: text('name'), ...said } });
      toast({ kind: 'done', text: t('saved') });
      leave();
    } catch {
      // The faults stand in the form.
    }
  };
  return (
    <Modal
      opened={version !== undefined}
      onClose={leave}
      title={known ? t('replaceTitle', { name: known.name }) : t('addVersion')}
      closeButtonProps={{ 'aria-label': t('close') }}
      size="lg"
    >
      <form onSubmit={submit} className="ws-form">
        {!known && (
          <TextInput
            name="name"
            label={t('versionName')}
            description={t('versionHint')}
            defaultValue={`v${service.versions.length + 1}`}
            required
            pattern="[a-z0-9][a-z0-9._\-]{0,39}"
          />
        )}
        <DocumentFields named={setNamed} />
        <TextInput
          name="baseUrl"
          type="url"
          label={t('baseUrl')}
          description={t('baseUrlHint')}
          defaultValue={known?.baseUrl ?? ''}
          maxLength={2000}
        />
        {change.isError && <Faults error={change.error} />}
        <div className="ws-form-end">
          <Button variant="subtle" onClick={leave}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!known && !named}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
