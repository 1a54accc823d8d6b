'use client';
import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const next: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** Goes through the colour schemes: the system's, light, dark. Without script the system's stays. */
export function SchemeSwitch({ words }: { words: Record<MantineColorScheme | 'label', string> }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mounted = useMounted();
  // The server does not know the choice, which is kept in the browser.
  const shown = mounted ? colorScheme : 'auto';
  const Icon = icons[shown];
  return (
    <button
      type="button"
      className="icon-button needs-script"
      aria-label={`${words.label}: ${words[shown]}`}
      title={`${words.label}: ${words[shown]}`}
      onClick={() => setColorScheme(next[shown])}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
    </button>
  );
}
