'use client';
import { Button, Checkbox, Modal } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { addressOf } from '@/i18n/navigation';
import { keepJustMade } from '@/session/just-made-key';
import { copyText } from '@/ui/copy-text';
import type { Key } from './use-keys';

/** Shows a new key, this once: it closes only for who says that the key is kept. */
export function KeyOnce({ made, close }: { made: Key | undefined; close: () => void }) {
  const t = useTranslations('keys');
  const locale = useLocale();
  const [saved, setSaved] = useState(false);
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    if (made?.key) keepJustMade(made.key);
    setSaved(false);
    setCopied(false);
  }, [made]);
  const copy = async () => {
    if (text.current) setCopied(await copyText(text.current));
  };
  const call = `curl -H "X-API-Key: $ENVHUB_KEY" '${typeof location === 'undefined' ? '' : location.origin}/api/v1/datasets?limit=1'`;
  return (
    <Modal
      opened={made?.key !== undefined}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('onceTitle', { name: made?.name ?? '' })}
      size="lg"
    >
      <div className="ws-form">
        <div className="hub-once">
          <code ref={text}>{made?.key}</code>
          <Button
            variant="default"
            leftSection={
              copied ? (
                <IconCheck size={16} stroke={1.8} aria-hidden />
              ) : (
                <IconCopy size={16} stroke={1.6} aria-hidden />
              )
            }
            onClick={copy}
            data-autofocus
          >
            <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
          </Button>
        </div>
        <p className="hub-warning">
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          {t('onceText')}
        </p>
        {made?.previous && <p>{t('onceOverlap')}</p>}
        <div>
          <p className="hub-label">{t('firstCall')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className="code hub-code" tabIndex={0}>
            <code>{`export ENVHUB_KEY=…   # ${t('firstCallNote')}\n${call}`}</code>
          </pre>
          <p className="caption">
            {t.rich('firstCallTry', {
              link: (words) =>
                saved ? <a href={addressOf('/developers/reference', locale)}>{words}</a> : words,
            })}
          </p>
        </div>
        <Checkbox
          label={t('saved')}
          checked={saved}
          onChange={(event) => setSaved(event.currentTarget.checked)}
        />
        <div className="ws-form-end">
          <Button disabled={!saved} onClick={close}>
            {t('done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
