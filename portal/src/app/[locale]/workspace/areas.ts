import type { Messages } from '@/i18n/messages/vi';

/** The areas of messages that the browser loads for the workspace. */
export const workspaceAreas: readonly (keyof Messages)[] = [
  'workspace',
  'access',
  'listed',
  'keys',
  'usage',
  'limits',
  'requests',
  'plans',
  'desk',
  'service',
  'serviceState',
  'health',
  'uptime',
];
