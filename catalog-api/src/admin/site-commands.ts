import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Schemas } from '@envhub/openapi';
import { parse, stringify } from 'yaml';
import { type Command, done } from './command.ts';

const address = '/api/v1/site';
const types: Record<string, string> = {
  '.svg': 'svg+xml',
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.webp': 'webp',
};

export const showSite: Command = async (call) => {
  const { logo, ...settings } = ((await done(call('GET', address))) as Schemas['Site']).settings;
  // The picture last: what is to be read stands above its long line.
  return stringify({ ...settings, ...(logo && { logo }) }, { lineWidth: 0 });
};

/** @param file a YAML file, or `-` for standard input */
export const setSite =
  (file: string): Command =>
  async (call) => {
    const settings: unknown = parse(readFileSync(file === '-' ? 0 : file, 'utf8')) ?? {};
    const { revision } = (await done(call('GET', address))) as Schemas['Site'];
    await done(call('PUT', address, withLogo(settings, path.dirname(file)), revision));
    return 'The portal shows it within seconds.\n';
  };

/** The settings with the picture itself in place of its path. */
function withLogo(settings: unknown, folder: string): unknown {
  if (typeof settings !== 'object' || settings === null || !('logo' in settings)) return settings;
  const { logo } = settings;
  if (typeof logo !== 'string' || logo.startsWith('data:')) return settings;
  const type = types[path.extname(logo).toLowerCase()];
  if (!type) throw new Error(`${logo}: a logo is a file ${Object.keys(types).join(', ')}`);
  const bytes = readFileSync(path.resolve(folder, logo));
  return { ...settings, logo: `data:image/${type};base64,${bytes.toString('base64')}` };
}
