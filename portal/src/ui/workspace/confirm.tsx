'use client';
import { Button, Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Problem } from './problem';

/** Asks before something is done that others feel; what went wrong stands in the dialog, which stays open. */
export function Confirm({
  opened,
  close,
  title,
  text,
  action,
  danger = false,
  run,
  children,
}: {
  opened: boolean;
  close: () => void;
  title: string;
  text?: ReactNode;
  /** The verb on the button. */
  action: string;
  danger?: boolean;
  /** Does it; the dialog closes when it is done. */
  run: (form: FormData) => Promise<unknown>;
  /** Fields, where something must be said. */
  children?: ReactNode;
}) {
  const t = useTranslations('workspace');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await run(new FormData(event.currentTarget));
      close();
    } catch (problem) {
      setError(problem as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} className="ws-form">
        {text && <p>{text}</p>}
        {children}
        {error && <Problem error={error} />}
        <div className="ws-form-end">
          <Button variant="subtle" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} {...(danger && { color: 'red' })}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
