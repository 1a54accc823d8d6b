import type { errors, KoaContextWithOIDC } from 'oidc-provider';
import type { Locale } from '../../http/operation.ts';
import { localeOf } from '../../http/request-context.ts';
import { type Html, html, raw } from './html.ts';
import { type Texts, texts } from './texts.ts';

/** What was typed and what is wrong with it, by the field’s name; `''` is of the whole form. */
export interface Filled {
  values?: Record<string, string>;
  faults?: Record<string, string>;
}

interface Field {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autocomplete: string;
  hint?: string;
}

interface Form {
  title: string;
  lead?: string;
  action: string;
  fields: Field[];
  hidden?: Record<string, string>;
  submit: string;
  after?: Html;
}

const fieldId = (name: string) => `field-${name}`;

/** The pages of the embedded sign-in: plain forms, in both languages, that need no script. */
export function createPages({ publicUrl, signUp }: { publicUrl: string; signUp: boolean }) {
  const submitScript = 'document.querySelector("button[name=logout]").click()';

  function layout(locale: Locale, title: string, body: Html, self?: string): string {
    const other = locale === 'vi' ? 'en' : 'vi';
    const names = { vi: 'Tiếng Việt', en: 'English' };
    const link = self === undefined ? undefined : `${self}${self.includes('?') ? '&' : '?'}lang=${other}`;
    return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · EnvHub</title><link rel="stylesheet" href="/oidc/static/style.css"></head>
<body><header><a class="mark" href="${publicUrl}/${locale}">EnvHub</a>
${link !== undefined && html`<nav aria-label="${texts[locale].skip}"><span aria-current="true">${names[locale]}</span> <a href="${link}" lang="${other}" hreflang="${other}">${names[other]}</a></nav>`}</header>
<main>${body}</main></body></html>`.markup;
  }

  function input(field: Field, { values = {}, faults = {} }: Filled, first: boolean): Html {
    const { name, label, type, autocomplete, hint } = field;
    const id = fieldId(name);
    const fault = faults[name];
    const described = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
    return html`<label for="${id}">${label}</label>
<input id="${id}" name="${name}" type="${type}" autocomplete="${autocomplete}" required maxlength="${type === 'password' ? 200 : 254}" value="${type === 'password' ? '' : (values[name] ?? '')}"${raw(fault ? ' aria-invalid="true"' : '')}${raw(described ? ` aria-describedby="${described}"` : '')}${raw(first ? ' autofocus' : '')}${raw(type === 'password' ? '' : ' autocapitalize="none" spellcheck="false"')}>
${fault && html`<p class="fault" id="${id}-fault">${fault}</p>`}${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}`;
  }

  /** What is wrong, above the form, announced when the page comes; each fault leads to its field. */
  function summary(t: Texts, fields: Field[], { faults = {} }: Filled): Html | undefined {
    const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? '';
    const entries = Object.entries(faults);
    if (entries.length === 0) return undefined;
    const [whole] = entries.filter(([name]) => name === '').map(([, text]) => text);
    if (whole !== undefined) return html`<div class="alert" role="alert"><p>${whole}</p></div>`;
    return html`<div class="alert" role="alert"><p>${t.mistakes}</p><ul>${entries.map(
      ([name, text]) => html`<li><a href="#${fieldId(name)}">${labelOf(name)}: ${text}</a></li>`,
    )}</ul></div>`;
  }

  function form(
    locale: Locale,
    { title, lead, action, fields, hidden = {}, submit, after }: Form,
    filled: Filled,
  ): string {
    const t = texts[locale];
    const wrong = fields.findIndex(({ name }) => filled.faults?.[name] !== undefined);
    const empty = fields.findIndex(({ name, type }) => type === 'password' || !filled.values?.[name]);
    const first = wrong >= 0 ? wrong : Math.max(empty, 0);
    const body = html`<h1>${title}</h1>${lead && html`<p>${lead}</p>`}${summary(t, fields, filled)}
<form method="post" action="${action}" novalidate>${fields.map((field, i) => input(field, filled, i === first))}
${Object.entries({ lang: locale, ...hidden }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button type="submit">${submit}</button></form>${after}`;
    const failed = Object.keys(filled.faults ?? {}).length > 0;
    return layout(locale, failed ? `${t.mistakes}: ${title}` : title, body, action);
  }

  const newPasswords = (t: Texts, label = t.newPassword): Field[] => [
    {
      name: 'new',
      label,
      type: 'password',
      autocomplete: 'new-password',
      hint: t.passwordHint,
    },
    { name: 'repeat', label: t.repeat, type: 'password', autocomplete: 'new-password' },
  ];

  function message(
    locale: Locale,
    title: string,
    lead: string,
    link: { href: string; label: string },
  ): string {
    const body = html`<h1>${title}</h1><p role="status">${lead}</p><a class="button" href="${link.href}">${link.label}</a>`;
    return layout(locale, title, body);
  }
  const toSignIn = (locale: Locale) => ({
    href: `${publicUrl}/${locale}/sign-in`,
    label: texts[locale].signIn,
  });
  const toPortal = (locale: Locale) => ({ href: `${publicUrl}/${locale}`, label: texts[locale].toPortal });

  return {
    signIn(locale: Locale, action: string, filled: Filled = {}): string {
      const t = texts[locale];
      return form(
        locale,
        {
          title: t.signIn,
          lead: t.signInLead,
          action,
          fields: [
            { name: 'login', label: t.login, type: 'text', autocomplete: 'username' },
            { name: 'password', label: t.password, type: 'password', autocomplete: 'current-password' },
          ],
          submit: t.signIn,
          after: html`<form method="post" action="${action}/cancel"><button class="quiet" type="submit">${t.cancel}</button></form>
<div class="after"><p>${t.forgotten}</p>${signUp && html`<p>${t.noAccount} <a href="${action}/sign-up?lang=${locale}">${t.signUp}</a></p>`}</div>`,
        },
        filled,
      );
    },

    /** @param ticket says who proved the password that somebody else gave */
    chooseOwn(locale: Locale, action: string, ticket: string, filled: Filled = {}): string {
      const t = texts[locale];
      return form(
        locale,
        {
          title: t.mustChange,
          lead: t.mustChangeLead,
          action: `${action}/password`,
          fields: newPasswords(t),
          hidden: { ticket },
          submit: t.save,
        },
        filled,
      );
    },

    signUp(locale: Locale, action: string, back: string | undefined, filled: Filled = {}): string {
      const t = texts[locale];
      const { href } = toSignIn(locale);
      return form(
        locale,
        {
          title: t.signUp,
          lead: t.signUpLead,
          action,
          fields: [
            { name: 'name', label: t.name, type: 'text', autocomplete: 'name' },
            { name: 'email', label: t.email, type: 'email', autocomplete: 'email' },
            ...newPasswords(t, t.password),
          ],
          submit: t.signUp,
          after: html`<div class="after"><p>${t.haveAccount} <a href="${back ?? href}">${t.signIn}</a></p></div>`,
        },
        filled,
      );
    },

    changePassword(locale: Locale, filled: Filled = {}): string {
      const t = texts[locale];
      return form(
        locale,
        {
          title: t.changePassword,
          action: '/oidc/password',
          fields: [
            { name: 'login', label: t.login, type: 'text', autocomplete: 'username' },
            {
              name: 'password',
              label: t.currentPassword,
              type: 'password',
              autocomplete: 'current-password',
            },
            ...newPasswords(t),
          ],
          submit: t.changePassword,
        },
        filled,
      );
    },

    changed: (locale: Locale) =>
      message(locale, texts[locale].changed, texts[locale].changedLead, toSignIn(locale)),
    made: (locale: Locale) => message(locale, texts[locale].made, texts[locale].madeLead, toSignIn(locale)),
    broken: (locale: Locale) =>
      message(locale, texts[locale].failed, texts[locale].failedLead, toPortal(locale)),

    /** Asks before signing out, unless it was the person’s own portal that asked. */
    signOut(ctx: KoaContextWithOIDC, form: string): void {
      const locale = localeOfRequest(ctx);
      const t = texts[locale];
      const { IdTokenHint: hint, Session: session } = ctx.oidc.entities;
      const subject = (hint as { payload?: { sub?: string } } | undefined)?.payload?.sub;
      const atOnce = subject !== undefined && subject === session?.accountId;
      const body = html`<h1>${t.signOut}</h1><p>${t.signOutLead}</p>${raw(form)}
<button type="submit" form="op.logoutForm" name="logout" value="yes">${t.signOut}</button>
<a class="button quiet" href="${publicUrl}/${locale}">${t.stay}</a>${atOnce && raw('<script src="/oidc/static/submit.js"></script>')}`;
      ctx.body = layout(locale, t.signOut, body);
    },

    signedOut(ctx: KoaContextWithOIDC): void {
      const locale = localeOfRequest(ctx);
      ctx.body = message(locale, texts[locale].signedOut, texts[locale].signedOutLead, toPortal(locale));
    },

    failed(ctx: KoaContextWithOIDC, _out: errors.OIDCProviderError | object): void {
      ctx.type = 'html';
      ctx.body = this.broken(localeOfRequest(ctx));
    },

    submitScript,
  };
}

export type Pages = ReturnType<typeof createPages>;

/** The language that the portal asked for, else the browser’s. */
export function localeOfRequest(ctx: KoaContextWithOIDC): Locale {
  const asked = String(ctx.oidc?.params?.ui_locales ?? '').slice(0, 2);
  return asked === 'vi' || asked === 'en' ? asked : localeOf(ctx.get('accept-language'));
}
