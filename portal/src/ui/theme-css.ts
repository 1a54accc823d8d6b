import { tokens } from './theme.ts';

const block = (which: 0 | 1, indent: string) =>
  Object.entries(tokens)
    .map(([name, values]) => `${indent}--eh-${name}: ${values[which]};\n`)
    .join('');

/**
 * The theme's tokens as a stylesheet, so that pages have their colours without any script. Paper is light; the
 * attribute is that of Mantine, for parts of the portal that use its components.
 */
export const themeCss = () => `/* Made of theme.ts by \`npm run theme -w portal\`. */
:root {
  color-scheme: light;
${block(0, '  ')}}
@media screen {
  :root[data-mantine-color-scheme="dark"] {
    color-scheme: dark;
${block(1, '    ')}  }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-mantine-color-scheme]) {
    color-scheme: dark;
${block(1, '    ')}  }
}
`;

if (import.meta.main) process.stdout.write(themeCss());
