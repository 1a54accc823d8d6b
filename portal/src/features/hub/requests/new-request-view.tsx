'use client';
import '../hub.css';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { addressOf } from '@/i18n/navigation';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { useCrumb } from '@/ui/workspace/crumbs';
import { Loaded } from '@/ui/workspace/loaded';
import { PageHead } from '@/ui/workspace/page-head';
import { Problem } from '@/ui/workspace/problem';
import { useToast } from '@/ui/workspace/toasts';
import { useAddress } from '@/ui/workspace/use-address';
import { useKeys } from '../keys/use-keys';
import { useRequestChanges } from './use-requests';

/** Days for which data is wanted; 0 = without end. */
const terms = ['30', '90', '365', '0'] as const;

/** Characters that a purpose has at least: below that nobody can decide on it. */
const shortest = 10;

/** Asks the owner of a dataset for its data: the dataset is in the address. */
export function NewRequestView() {
  const t = useTranslations('requests');
  const locale = useLocale();
  const api = useApi();
  const id = useAddress().get('dataset');
  const dataset = useQuery({
    queryKey: ['dataset', id],
    queryFn: (): Promise<Wanted> => ask(api.GET('/api/v1/datasets/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
  useCrumb(t('newTitle'));
  return (
    <>
      <PageHead title={t('newTitle')} lead={t('newLead')} />
      {id === '' ? (
        <p>
          <a href={addressOf({ pathname: '/datasets', query: { accessRights: 'restricted' } }, locale)}>
            {t('findRestricted')}
          </a>
        </p>
      ) : (
        <Loaded query={dataset} rows={4}>
          {(found) => <RequestForm dataset={found} />}
        </Loaded>
      )}
    </>
  );
}

type Wanted = Pick<Schemas['Dataset'], 'id' | 'slug' | 'title' | 'organization'>;

function RequestForm({ dataset }: { dataset: Wanted }) {
  const t = useTranslations('requests');
  const locale = useLocale();
  const router = useRouter();
  const toast = useToast();
  const { make } = useRequestChanges();
  const keys = useKeys({ all: false, state: 'active' });
  const [short, setShort] = useState(false);
  const mine = keys.data?.pages.flatMap(({ items }) => items) ?? [];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const purpose = String(form.get('purpose') ?? '').trim();
    setShort(purpose.length < shortest);
    if (purpose.length < shortest) return;
    const key = String(form.get('key') ?? '');
    const days = Number(form.get('term') ?? 0);
    try {
      await make.mutateAsync({
        dataset: dataset.id,
        purpose,
        ...(key && { key }),
        ...(days > 0 && { until: new Date(Date.now() + days * 86_400_000).toISOString() }),
      });
      toast({ kind: 'done', text: t('sent') });
      router.push(addressOf({ pathname: '/workspace/access-requests', query: { view: 'mine' } }, locale));
    } catch {
      // The problem stands in the form.
    }
  };
  return (
    <div className="hub-form">
      <Card title={t('wanted')}>
        <p>
          <a href={addressOf(`/datasets/${dataset.slug}`, locale)}>{pickText(dataset.title, locale)}</a>
          <span className="caption">{pickText(dataset.organization.name, locale)}</span>
        </p>
      </Card>
      <Card title={t('formTitle')}>
        <form onSubmit={submit} className="ws-form" noValidate>
          <Textarea
            name="purpose"
            label={t('purpose')}
            description={t('purposeHint')}
            required
            maxLength={5000}
            autosize
            minRows={4}
            {...(short && { error: t('purposeShort', { count: shortest }) })}
          />
          <Select
            name="term"
            label={t('howLong')}
            defaultValue="365"
            allowDeselect={false}
            data={terms.map((value) => ({ value, label: t(`terms.${value}`) }))}
          />
          <Select
            name="key"
            label={t('key')}
            description={t('keyHint')}
            placeholder={t('anyKey')}
            clearable
            clearButtonProps={{ 'aria-label': t('anyKey') }}
            data={mine.map(({ id, name, prefix }) => ({ value: id, label: `${name} (${prefix}…)` }))}
          />
          {make.isError && <Problem error={make.error} />}
          <div className="ws-form-end">
            <Button type="submit" loading={make.isPending}>
              {t('send')}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
