'use client';
import { Modal, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { type Command, useCommands } from './use-commands';

const groups = ['pages', 'actions', 'applications', 'datasets'] as const;

/** Search or a command, from anywhere by Ctrl K or a slash: pages, things to do, datasets. */
export function Palette() {
  const t = useTranslations('workspace.commands');
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      const wanted =
        ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') ||
        (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
      if (!wanted) return;
      event.preventDefault();
      setOpened(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <UnstyledButton className="ws-search" onClick={() => setOpened(true)} aria-keyshortcuts="Control+K">
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <span>{t('open')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </UnstyledButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        withCloseButton={false}
        padding={0}
        size={600}
        centered={false}
        yOffset="12vh"
        attributes={{ content: { 'aria-label': t('open') } }}
        transitionProps={{ duration: 100 }}
      >
        <Commands close={() => setOpened(false)} opened={opened} />
      </Modal>
    </>
  );
}

function Commands({ close, opened }: { close: () => void; opened: boolean }) {
  const t = useTranslations('workspace.commands');
  const router = useRouter();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const commands = useCommands(text, opened);
  const current = commands[Math.min(at, commands.length - 1)];

  const take = (command: Command | undefined) => {
    if (!command) return;
    close();
    command.run?.();
    if (command.href) router.push(command.href);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, commands.length - 1) + step + commands.length) % commands.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      take(current);
    }
  };
  return (
    <div className="ws-palette">
      <div className="ws-palette-field">
        <IconSearch size={20} stroke={1.6} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={current && `${list}-${current.id}`}
          aria-autocomplete="list"
          aria-label={t('open')}
          placeholder={t('placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <kbd aria-hidden>Esc</kbd>
      </div>
      <div id={list} role="listbox" aria-label={t('open')} className="ws-palette-list">
        {groups.map((group) => {
          const inGroup = commands.filter((command) => command.group === group);
          return inGroup.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: groups of a listbox are made by role
            <div key={group} role="group" aria-label={t(`groups.${group}`)}>
              <div className="ws-palette-group" aria-hidden>
                {t(`groups.${group}`)}
              </div>
              {inGroup.map((command) => (
                <Option
                  key={command.id}
                  id={`${list}-${command.id}`}
                  command={command}
                  chosen={command === current}
                  point={() => setAt(commands.indexOf(command))}
                  take={() => take(command)}
                />
              ))}
            </div>
          );
        })}
      </div>
      <p className="visually-hidden" role="status">
        {t('count', { count: commands.length })}
      </p>
    </div>
  );
}

function Option({
  id,
  command,
  chosen,
  point,
  take,
}: {
  id: string;
  command: Command;
  chosen: boolean;
  point: () => void;
  take: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, and names the chosen one
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      onMouseMove={point}
      onClick={take}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <command.icon size={18} stroke={1.6} aria-hidden />
      <span>{command.label}</span>
    </div>
  );
}
