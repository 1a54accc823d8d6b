'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button, FileButton, Modal, MultiSelect, TextInput } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ApiProblem, type Schemas } from '@/session/api';
import { OrganizationPicker } from '@/ui/workspace/organization-picker';
import { Problem } from '@/ui/workspace/problem';
import { grantable } from '../people/roles';
import { iconTypes, readIcon } from './read-icon';
import type { Application, ApplicationInput } from './use-applications';

/** Registers an application, or changes what is known of it. */
export function ApplicationForm({
  application,
  close,
  save,
}: {
  /** The one to change; undefined for a new one. */
  application: Application | undefined;
  close: () => void;
  save: (input: ApplicationInput) => Promise<void>;
}) {
  const t = useTranslations('access.applications');
  const ta = useTranslations('access');
  const tw = useTranslations('workspace');
  const locale = useLocale();
  const [icon, setIcon] = useState<string>();
  const [iconFault, setIconFault] = useState<'type' | 'size'>();
  const [roles, setRoles] = useState<string[]>(application?.roles ?? []);
  const [organizations, setOrganizations] = useState(
    (application?.organizations ?? []).map(({ slug, name }) => ({ slug, label: pickText(name, locale) })),
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const faults = error instanceof ApiProblem ? error.errors : [];
  const faultAt = (pointer: string) => faults.find((fault) => fault.pointer?.startsWith(pointer))?.message;
  const shown = icon ?? application?.iconUrl;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    try {
      await save(
        inputOf(form, { icon, roles, organizations: organizations.map(({ slug }) => slug) }, application),
      );
      close();
    } catch (problem) {
      setError(problem as Error);
    } finally {
      setBusy(false);
    }
  };
  const choose = async (file: File | null) => {
    if (!file) return;
    try {
      setIcon(await readIcon(file));
      setIconFault(undefined);
    } catch (fault) {
      setIconFault((fault as Error).message === 'size' ? 'size' : 'type');
    }
  };

  return (
    <Modal
      opened
      onClose={close}
      size={560}
      title={application ? t('change') : t('register')}
      closeButtonProps={{ 'aria-label': tw('close') }}
    >
      <form className="ws-form" onSubmit={submit}>
        <TextInput
          name="name.vi"
          label={t('nameVi')}
          defaultValue={application?.name.vi}
          required
          maxLength={80}
          error={faultAt('/name')}
          data-autofocus
        />
        <TextInput name="name.en" label={t('nameEn')} defaultValue={application?.name.en} maxLength={80} />
        <TextInput
          name="description.vi"
          label={t('descriptionVi')}
          defaultValue={application?.description?.vi}
          maxLength={300}
          error={faultAt('/description')}
        />
        <TextInput
          name="description.en"
          label={t('descriptionEn')}
          defaultValue={application?.description?.en}
          maxLength={300}
        />
        <TextInput
          name="url"
          type="url"
          label={t('url')}
          placeholder="https://"
          defaultValue={application?.url}
          required
          maxLength={2000}
          error={faultAt('/url')}
        />
        <TextInput
          name="clientId"
          label={t('clientId')}
          description={t('clientIdHint')}
          defaultValue={application?.clientId ?? ''}
          maxLength={200}
          error={faultAt('/clientId')}
        />
        <div className="ws-icon-field">
          <span className="ws-tile-icon">
            {shown ? (
              // biome-ignore lint/performance/noImgElement: a small picture, perhaps not stored yet
              <img src={shown} width={24} height={24} alt="" />
            ) : (
              <IconPhoto size={20} stroke={1.6} aria-hidden />
            )}
          </span>
          <FileButton onChange={(file) => void choose(file)} accept={iconTypes.join(',')}>
            {(button) => (
              <Button variant="default" {...button}>
                {t('chooseIcon')}
              </Button>
            )}
          </FileButton>
          {shown && (
            <Button
              variant="subtle"
              leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
              onClick={() => setIcon('')}
            >
              {t('removeIcon')}
            </Button>
          )}
          <p className={iconFault ? 'ws-fault' : 'caption'} role={iconFault ? 'alert' : undefined}>
            {iconFault ? t(`iconFaults.${iconFault}`) : t('iconHint')}
          </p>
        </div>
        <MultiSelect
          label={t('roles')}
          description={t('rolesHint')}
          data={grantable.map((value) => ({ value, label: ta(`roles.${value}`) }))}
          value={roles}
          onChange={setRoles}
          clearable
          clearButtonProps={{ 'aria-label': tw('clear') }}
        />
        <OrganizationPicker
          label={t('organizations')}
          description={t('organizationsHint')}
          none={t('allOrganizations')}
          value={null}
          change={(slug) => {
            if (slug && !organizations.some((one) => one.slug === slug))
              setOrganizations([...organizations, { slug, label: slug }]);
          }}
        />
        {organizations.length > 0 && (
          <ul className="ws-badges">
            {organizations.map(({ slug, label }) => (
              <li key={slug} className="ws-badge ws-tone-plain">
                {label}
                <button
                  type="button"
                  className="ws-link"
                  aria-label={t('withoutOrganization', { name: label })}
                  onClick={() => setOrganizations(organizations.filter((one) => one.slug !== slug))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        {error && <Problem error={error} />}
        <div className="ws-form-end">
          <Button variant="subtle" onClick={close}>
            {tw('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {tw('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What the form says, in the API's shape; what was left empty is absent. */
function inputOf(
  form: FormData,
  chosen: { icon: string | undefined; roles: string[]; organizations: string[] },
  before: Application | undefined,
): ApplicationInput {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const inBoth = (name: string) => ({
    ...(text(`${name}.vi`) && { vi: text(`${name}.vi`) }),
    ...(text(`${name}.en`) && { en: text(`${name}.en`) }),
  });
  const description = inBoth('description');
  return {
    name: inBoth('name') as ApplicationInput['name'],
    url: text('url'),
    ...(Object.keys(description).length > 0 && {
      description: description as NonNullable<ApplicationInput['description']>,
    }),
    ...(text('clientId') && { clientId: text('clientId') }),
    ...(chosen.icon !== undefined && { icon: chosen.icon }),
    ...(chosen.roles.length > 0 && { roles: chosen.roles as Schemas['Role'][] }),
    ...(chosen.organizations.length > 0 && { organizations: chosen.organizations }),
    ...(before && { order: before.order }),
  };
}
