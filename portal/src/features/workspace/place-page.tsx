'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useMe } from '@/session/use-me';
import { Bars } from '@/ui/workspace/loaded';
import { Problem } from '@/ui/workspace/problem';
import { NotHere } from './not-here';
import { isShown, type Place, places } from './places';

/** A page of the workspace for who may see it; for others it is not there. */
export function PlacePage({ place: key, children }: { place: Place['key']; children: ReactNode }) {
  const t = useTranslations('workspace');
  const { data: me, error, refetch } = useMe();
  const place = places.find((one) => one.key === key);
  if (!me)
    return (
      <>
        <h1 className="visually-hidden">{t(`places.${key}`)}</h1>
        {error ? <Problem error={error} retry={refetch} /> : <Bars />}
      </>
    );
  if (place && !isShown(place, me.permissions)) return <NotHere />;
  return children;
}
