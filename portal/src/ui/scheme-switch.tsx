'use client';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { chooseScheme, chosenScheme, type Scheme, schemes, watchScheme } from './scheme';

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** Goes through the colour schemes: the system's, light, dark. Without script the system's stays. */
export function SchemeSwitch({ words }: { words: Record<Scheme | 'label', string> }) {
  // The server does not know the choice, which is kept in the browser.
  const scheme = useSyncExternalStore(watchScheme, chosenScheme, () => 'auto' as const);
  const Icon = icons[scheme];
  const name = `${words.label}: ${words[scheme]}`;
  return (
    <button
      type="button"
      className="icon-button needs-script"
      aria-label={name}
      title={name}
      onClick={() => chooseScheme(schemes[(schemes.indexOf(scheme) + 1) % schemes.length] ?? 'auto')}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
    </button>
  );
}
