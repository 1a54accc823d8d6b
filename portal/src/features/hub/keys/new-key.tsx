'use client';
import { Button, Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ApiProblem, type Schemas } from '@/session/api';
import { useMay } from '@/session/use-me';
import { Problem } from '@/ui/workspace/problem';
import { scopeKey } from './key-table';
import { type Key, type KeyInput, useKeyChanges } from './use-keys';

const scopes = ['read', 'read:own', 'write', 'harvest'] as const satisfies Schemas['Scope'][];

/** Days that a key may hold; 0 = without end. */
const terms = ['0', '30', '90', '365'] as const;

/** One step to a key: the name of the application. All else has a default and waits behind a fold. */
export function NewKey({
  opened,
  close,
  made,
}: {
  opened: boolean;
  close: () => void;
  made: (key: Key) => void;
}) {
  const t = useTranslations('keys');
  const { make } = useKeyChanges();
  const [name, setName] = useState('');
  const empty = make.isError && name.trim() === '';
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    try {
      const key = await make.mutateAsync(inputOf(new FormData(event.currentTarget)));
      setName('');
      made(key);
    } catch {
      // The problem stands in the form.
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={() => {
        make.reset();
        close();
      }}
      title={t('newTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit} className="ws-form">
        <TextInput
          name="name"
          label={t('newName')}
          description={t('newNameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          required
          data-autofocus
          autoComplete="off"
          {...(empty && { error: t('nameNeeded') })}
        />
        <More />
        {make.isError && <Problem error={make.error} />}
        <div className="ws-form-end">
          <Button variant="subtle" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {t('get')}
          </Button>
        </div>
        {make.error instanceof ApiProblem && make.error.status === 403 && (
          <p className="caption">{t('refusedHint')}</p>
        )}
      </form>
    </Modal>
  );
}

/** What most people leave as it is. */
function More() {
  const t = useTranslations('keys');
  const writes = useMay('datasets:write', 'harvest:manage');
  const offered = writes ? scopes : scopes.slice(0, 2);
  return (
    <details className="hub-more">
      <summary>{t('moreSettings')}</summary>
      <div className="ws-form">
        <Checkbox.Group defaultValue={['read']} label={t('scopes')} description={t('scopesHint')}>
          <div className="hub-checks">
            {offered.map((scope) => (
              <Checkbox
                key={scope}
                name="scope"
                value={scope}
                label={t(`scopeNames.${scopeKey(scope)}`)}
                description={t(`scopeTexts.${scopeKey(scope)}`)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          name="term"
          label={t('term')}
          defaultValue="365"
          allowDeselect={false}
          data={terms.map((value) => ({ value, label: t(`terms.${value}`) }))}
        />
        <TextInput name="description" label={t('description')} maxLength={2000} autoComplete="off" />
        <Select
          name="plan"
          label={t('askPlan')}
          description={t('askPlanHint')}
          placeholder={t('askPlanNone')}
          clearable
          clearButtonProps={{ 'aria-label': t('askPlanNone') }}
          data={(['partner', 'agency'] as const).map((value) => ({ value, label: t(`plans.${value}`) }))}
        />
        <Textarea name="planReason" label={t('planReason')} maxLength={2000} autosize minRows={2} />
      </div>
    </details>
  );
}

/** The form as the API takes it: what was left empty is not said. */
function inputOf(form: FormData): KeyInput {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const chosen = scopes.filter((scope) => form.getAll('scope').includes(scope));
  const days = Number(text('term'));
  const plan = text('plan') as Schemas['PlanName'] | '';
  return {
    name: text('name'),
    ...(chosen.length > 0 && { scopes: chosen }),
    ...(text('description') && { description: text('description') }),
    ...(days > 0 && { expiresAt: new Date(Date.now() + days * 86_400_000).toISOString() }),
    ...(plan && { plan }),
    ...(plan && text('planReason') && { planReason: text('planReason') }),
  };
}
