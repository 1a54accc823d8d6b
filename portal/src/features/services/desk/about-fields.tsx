'use client';
import { Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/session/api';
import { both, wordsOf } from './service-input';

const rights = ['open', 'shared', 'restricted'] as const;
/** The licences that are offered, by the names that they have everywhere. */
const licences: Record<string, string> = {
  'cc-by-4.0': 'CC BY 4.0',
  'cc-by-sa-4.0': 'CC BY-SA 4.0',
  'cc0-1.0': 'CC0 1.0',
};

type Input = Schemas['ServiceInput'];

/** What a service says of itself. */
export function AboutFields({ title, service }: { title: Record<string, string>; service?: Input }) {
  const t = useTranslations('desk');
  const { description = {}, accessRights = 'open', license, contact, documentation } = service ?? {};
  return (
    <>
      <div className="desk-pair">
        <TextInput name="title-vi" label={t('titleVi')} defaultValue={title.vi ?? ''} maxLength={300} />
        <TextInput name="title-en" label={t('titleEn')} defaultValue={title.en ?? ''} maxLength={300} />
      </div>
      <div className="desk-pair">
        {(['vi', 'en'] as const).map((language) => (
          <Textarea
            key={language}
            name={`description-${language}`}
            label={t(language === 'vi' ? 'descriptionVi' : 'descriptionEn')}
            defaultValue={(description as Record<string, string>)[language] ?? ''}
            maxLength={10_000}
            autosize
            minRows={3}
            maxRows={12}
          />
        ))}
      </div>
      <Radio.Group name="accessRights" label={t('access')} defaultValue={accessRights}>
        <div className="desk-choices desk-choices-down">
          {rights.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`sharing.${value}`)}
              description={t(`sharingText.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        name="datasets"
        label={t('serves')}
        description={t('servesHint')}
        defaultValue={(service?.datasets ?? []).join('\n')}
        autosize
        minRows={2}
      />
      <div className="desk-pair">
        <Select
          name="license"
          label={t('licence')}
          clearable
          clearButtonProps={{ 'aria-label': t('noLicence') }}
          placeholder={t('noLicence')}
          defaultValue={license ?? null}
          data={[...new Set([...Object.keys(licences), ...(license ? [license] : [])])].map((value) => ({
            value,
            label: licences[value] ?? value,
          }))}
        />
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          defaultValue={contact?.email ?? ''}
          maxLength={254}
        />
      </div>
      <TextInput
        name="documentation"
        type="url"
        label={t('documentation')}
        defaultValue={documentation ?? ''}
        maxLength={2000}
      />
    </>
  );
}

/** The fields as the API takes them; `kept` says what the form does not ask. */
export function aboutOf(form: FormData, kept: Partial<Input> = {}): Input {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const description = both(text('description-vi'), text('description-en'));
  const contact = { ...kept.contact, ...(text('email') ? { email: text('email') } : { email: undefined }) };
  const input = {
    ...kept,
    title: both(text('title-vi'), text('title-en')),
    accessRights: rights.find((one) => one === text('accessRights')) ?? 'open',
    datasets: wordsOf(text('datasets')),
    description: Object.keys(description).length > 0 ? description : undefined,
    license: text('license') || undefined,
    documentation: text('documentation') || undefined,
    contact: contact.email || contact.url || contact.name ? contact : undefined,
  };
  // What JSON leaves out is not said.
  return JSON.parse(JSON.stringify(input)) as Input;
}
