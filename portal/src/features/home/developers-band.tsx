import { IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { publicUrl } from '@/api/public-url';
import { Link } from '@/i18n/navigation';
import { type Call, Snippets } from '@/ui/snippet';

const facts = ['keys', 'formats', 'standards', 'errors'] as const;

/** The same data for programs: a call that runs as it stands, and what it answers now. */
export function DevelopersBand({ newest }: { newest: Schemas['SearchReply'] | undefined }) {
  const t = useTranslations('home');
  return (
    <div className="developers-band">
      <section className="container" aria-labelledby="developers">
        <div>
          <h2 id="developers">{t('developers')}</h2>
          <p className="muted">{t('developersText')}</p>
          <ul className="checks">
            {facts.map((fact) => (
              <li key={fact}>
                <IconCheck size={20} stroke={1.6} aria-hidden />
                {t(`facts.${fact}`)}
              </li>
            ))}
          </ul>
          <div className="inline-list">
            <Link className="button button-primary" href="/developers">
              {t('guide')}
            </Link>
            <a className="button" href="/api/docs">
              {t('reference')}
            </a>
          </div>
        </div>
        <div className="call">
          <Snippets
            label={t('call')}
            calls={calls(`${publicUrl()}/api/v1/datasets?sort=-modified&limit=2`, t('call'))}
            words={{ copy: t('copy'), copied: t('copied') }}
          />
          {newest && (
            <figure>
              <figcaption className="caption">{t('answer')}</figcaption>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
              <pre tabIndex={0}>
                <code>{shortened(newest)}</code>
              </pre>
            </figure>
          )}
        </div>
      </section>
    </div>
  );
}

const calls = (url: string, note: string): Call[] => [
  { language: 'curl', code: `# ${note}\ncurl '${url}'` },
  {
    language: 'javascript',
    code: `// ${note}\nconst reply = await fetch('${url}');\nconst { total, items } = await reply.json();`,
  },
  {
    language: 'python',
    code: `# ${note}\nimport requests\nreply = requests.get('${url}').json()\nprint(reply['total'])`,
  },
  { language: 'r', code: `# ${note}\nreply <- jsonlite::fromJSON('${url}')\nreply$total` },
];

/** The beginning of what the call gives; … stands for what is left out. */
function shortened({ items, total, next }: Schemas['SearchReply']): string {
  const short = (text: string, most: number) =>
    JSON.stringify(text.length > most ? `${text.slice(0, most)}…` : text);
  const entries = items.slice(0, 2).map(({ slug, title, formats }) => {
    const [language = 'vi', words = ''] = Object.entries(title).at(-1) ?? [];
    return `    { "slug": ${short(slug, 44)},\n      "title": { "${language}": ${short(words, 44)}, … },\n      "formats": ${JSON.stringify(formats.slice(0, 4)).replaceAll(',', ', ')}, … }`;
  });
  return `{ "items": [\n${entries.join(',\n')}\n  ],\n  "total": ${total}${next ? `, "next": ${short(next, 8)}` : ''}, … }`;
}
