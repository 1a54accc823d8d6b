import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Role } from '../actor.ts';

/** What an access token says of a person. */
export interface PersonClaims {
  issuer: string;
  subject: string;
  /** The session at the issuer. */
  sid: string;
  /** The program that the token was issued to. */
  client: string | null;
  /** When the token was issued, and when the person last showed who they are; seconds since 1970. */
  issuedAt: number;
  authenticatedAt: number | undefined;
  name: string;
  email: string | null;
  username: string | null;
  language: 'vi' | 'en' | null;
  /** Roles in every organization, and roles in organizations by their slug. */
  roles: ClaimedRole[];
  /** What among roles and groups has no form of ours; shown to administrators, never widened. */
  unmatched: string[];
  /** Changes when anything of the above but the times does. */
  digest: string;
}

export interface ClaimedRole {
  role: Role;
  /** null: in every organization. */
  slug: string | null;
}

/** Roles that an issuer may give; harvesters are programs, and have keys. */
export const rolesOfPeople: readonly Role[] = [
  'admin',
  'reviewer',
  'steward',
  'survey-officer',
  'respondent',
  'developer',
];
const isRole = (text: string): text is Role => rolesOfPeople.includes(text as Role);

/** Keycloak gives these to everybody. */
const ofEverybody = /^(offline_access|uma_authorization|default-roles-.*)$/;
/** Roles and groups of one token that are looked at, and their length. */
const most = 500;
const longest = 200;

/** Reads the claims that both sign-in providers give alike. */
export function personClaims(payload: JWTPayload & { sub: string; sid: string; iat: number }): PersonClaims {
  const { roles, unmatched } = rolesIn(textsIn(payload.roles), textsIn(payload.groups));
  const username = textIn(payload.preferred_username);
  const email = textIn(payload.email)?.toLowerCase() ?? null;
  const said = {
    name: textIn(payload.name) ?? username ?? email ?? payload.sub,
    email,
    username,
    language: languageIn(payload.locale),
    roles,
    unmatched,
  };
  return {
    ...said,
    issuer: payload.iss ?? '',
    subject: payload.sub,
    sid: payload.sid,
    client: textIn(payload.azp) ?? textIn(payload.client_id),
    issuedAt: payload.iat,
    authenticatedAt: typeof payload.auth_time === 'number' ? payload.auth_time : undefined,
    digest: createHash('sha256').update(JSON.stringify(said)).digest('base64url'),
  };
}

function rolesIn(hubWide: string[], groups: string[]) {
  const roles: ClaimedRole[] = [];
  const unmatched: string[] = [];
  for (const name of hubWide) {
    if (isRole(name)) roles.push({ role: name, slug: null });
    else if (!ofEverybody.test(name)) unmatched.push(textIn(name) ?? '');
  }
  for (const group of groups) {
    const [, slug, role] = /^\/?([^/]+)\/([^/]+)$/.exec(group) ?? [];
    if (slug !== undefined && role !== undefined && isRole(role)) roles.push({ role, slug });
    else unmatched.push(textIn(group) ?? '');
  }
  return { roles, unmatched };
}

/** Names as they are: one that is nearly a role's is none. */
const textsIn = (value: unknown): string[] => {
  const texts = Array.isArray(value) ? value.slice(0, most).filter((item) => typeof item === 'string') : [];
  return [...new Set(texts.filter((text) => text !== ''))].toSorted();
};

/** A text that can be stored and shown in a line; null where there is none. */
function textIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .trim();
  return text === '' ? null : text.slice(0, longest).toWellFormed();
}

function languageIn(value: unknown): 'vi' | 'en' | null {
  const language = typeof value === 'string' ? value.slice(0, 2).toLowerCase() : '';
  return language === 'vi' || language === 'en' ? language : null;
}
