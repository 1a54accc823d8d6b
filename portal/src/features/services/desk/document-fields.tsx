'use client';
import { FileInput, Radio, Textarea, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

export const sources = ['file', 'address', 'text'] as const;
export type Source = (typeof sources)[number];

/** A document that was named: its text, or where the hub fetches it. */
export type Named = { document: string } | { documentUrl: string };

/** Bytes of the largest document that the API takes. */
const largest = 4 * 1024 * 1024;

/** Names an OpenAPI document: a file, an address, or its text. */
export function DocumentFields({ named }: { named: (document: Named | undefined) => void }) {
  const t = useTranslations('desk.document');
  const [source, setSource] = useState<Source>('file');
  const [tooLarge, setTooLarge] = useState(false);
  return (
    <div className="ws-form">
      <Radio.Group
        label={t('source')}
        value={source}
        onChange={(next) => {
          setSource(sources.find((one) => one === next) ?? 'file');
          setTooLarge(false);
          named(undefined);
        }}
      >
        <div className="desk-choices">
          {sources.map((one) => (
            <Radio key={one} value={one} label={t(`sources.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {source === 'file' && (
        <FileInput
          label={t('file')}
          description={t('fileHint')}
          placeholder={t('choose')}
          leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />}
          accept=".json,.yaml,.yml,application/json,application/yaml,text/yaml"
          {...(tooLarge && { error: t('tooLarge') })}
          onChange={async (file) => {
            const large = (file?.size ?? 0) > largest;
            setTooLarge(large);
            named(file && !large ? { document: await file.text() } : undefined);
          }}
        />
      )}
      {source === 'address' && (
        <TextInput
          type="url"
          label={t('address')}
          description={t('addressHint')}
          placeholder="https://"
          maxLength={2000}
          onChange={({ currentTarget: { value } }) =>
            named(value.trim() ? { documentUrl: value.trim() } : undefined)
          }
        />
      )}
      {source === 'text' && (
        <Textarea
          label={t('text')}
          description={t('textHint')}
          autosize
          minRows={6}
          maxRows={16}
          classNames={{ input: 'desk-code' }}
          onChange={({ currentTarget: { value } }) => named(value.trim() ? { document: value } : undefined)}
        />
      )}
    </div>
  );
}
