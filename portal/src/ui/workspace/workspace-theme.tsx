'use client';
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme, variables } from '../theme';

const fields = [
  'TextInput',
  'Textarea',
  'NumberInput',
  'FileInput',
  'MultiSelect',
  'NativeSelect',
  'Checkbox',
  'Switch',
];
const small = Object.fromEntries(fields.map((name) => [name, { defaultProps: { size: 'xs' } }]));

/** The portal's theme with the workspace's smaller controls, for everything made of Mantine's components. */
const dense = mergeThemeOverrides(theme, {
  components: {
    ...theme.components,
    Button: {
      defaultProps: { size: 'xs' },
      vars: (_: unknown, { size, variant = 'filled' }: { size?: string; variant?: string }) => ({
        root: {
          '--button-height': size === 'sm' ? '2.5rem' : '2rem',
          // On the light fill of the dark scheme words are dark; the library reckons with one scheme.
          ...(variant === 'filled' && { '--button-color': 'var(--eh-on-accent)' }),
        },
      }),
    },
    Input: { ...theme.components?.Input, defaultProps: { size: 'xs' } },
    InputWrapper: { defaultProps: { size: 'sm' } },
    ActionIcon: { ...theme.components?.ActionIcon, defaultProps: { size: 'xs', variant: 'subtle' } },
    Menu: { defaultProps: { shadow: 'md', radius: 'lg', position: 'bottom-end', offset: 6 } },
    Popover: { defaultProps: { shadow: 'md', radius: 'lg', offset: 6 } },
    ...small,
    Select: {
      defaultProps: { size: 'xs', comboboxProps: { shadow: 'md', radius: 'lg' }, checkIconPosition: 'right' },
    },
    Modal: { defaultProps: { radius: 'xl', centered: true, shadow: 'xl' } },
    // In a dialog the browser takes a header element for that of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
  },
});

export function WorkspaceTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={dense} cssVariablesResolver={variables} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
