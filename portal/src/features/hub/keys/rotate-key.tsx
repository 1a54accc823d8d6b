'use client';
import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Confirm } from '@/ui/workspace/confirm';
import { type Key, useKeyChanges } from './use-keys';

/** Hours for which the old secret goes on working. */
const overlaps = ['0', '1', '24', '168'] as const;

/** Asks how long the old secret shall work on, and replaces it. */
export function RotateKey({
  rotating,
  close,
  made,
}: {
  rotating: Key | undefined;
  close: () => void;
  made: (key: Key) => void;
}) {
  const t = useTranslations('keys');
  const { rotate } = useKeyChanges();
  return (
    <Confirm
      opened={rotating !== undefined}
      close={close}
      title={t('rotateTitle', { name: rotating?.name ?? '' })}
      text={t('rotateText')}
      action={t('rotateAction')}
      run={async (form) => {
        if (!rotating) return;
        made(await rotate.mutateAsync({ id: rotating.id, overlapHours: Number(form.get('overlap') ?? 24) }));
      }}
    >
      <Select
        name="overlap"
        label={t('overlap')}
        description={t('overlapHint')}
        defaultValue="24"
        allowDeselect={false}
        data={overlaps.map((value) => ({ value, label: t(`overlaps.${value}`) }))}
      />
    </Confirm>
  );
}
