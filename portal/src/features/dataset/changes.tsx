import { type DatasetInput, type Difference, label, textChanges } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { type Speech, stepsOf, valueInWords } from './fields';

/** Changes shown at most, and characters of one value that changed and of one that did not. */
const most = { changes: 200, characters: 20_000, folded: 2000 };

/** What changed between two records: the parts that went struck out, those that came marked, the rest folded. */
export function Changes({
  changes,
  before,
  after,
  locale,
}: {
  changes: Difference[];
  before: DatasetInput;
  after: DatasetInput;
  locale: Locale;
}) {
  const t = useTranslations('versions');
  const speech = useSpeech(locale);
  const changed = new Set(changes.map(({ path }) => path.split('/')[1]));
  const unchanged = Object.entries(after).filter(([name]) => name in before && !changed.has(name));
  return (
    <>
      <p>{t('count', { count: changes.length })}</p>
      <dl className="changes">
        {changes.slice(0, most.changes).map((change) => (
          <Changed key={`${change.path} ${change.after === undefined}`} change={change} speech={speech} />
        ))}
      </dl>
      {changes.length > most.changes && <p className="muted">{t('more')}</p>}
      {unchanged.length > 0 && (
        <details className="unchanged">
          <summary>{t('unchanged', { count: unchanged.length })}</summary>
          <Fields record={Object.fromEntries(unchanged)} locale={locale} />
        </details>
      )}
    </>
  );
}

/** The members of a record in words. */
export function Fields({ record, locale }: { record: Record<string, unknown>; locale: Locale }) {
  const speech = useSpeech(locale);
  return (
    <dl className="changes">
      {Object.entries(record).map(([name, value]) => (
        <div key={name}>
          <dt>{speech.word(name)}</dt>
          <dd>{valueInWords(name, value, speech).slice(0, most.folded)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Changed({ change: { path, before, after }, speech }: { change: Difference; speech: Speech }) {
  const t = useTranslations('versions');
  const steps = stepsOf(path);
  const said = (value: unknown) =>
    value === undefined
      ? ''
      : valueInWords(steps.at(-1)?.name ?? '', value, speech).slice(0, most.characters);
  return (
    <div>
      <dt>
        {steps
          .map(({ name, number }) =>
            [speech.word(name), number].filter((part) => part !== undefined).join(' '),
          )
          .join(' › ')}
        {before === undefined && <span className="caption"> {t('added')}</span>}
        {after === undefined && <span className="caption"> {t('removed')}</span>}
      </dt>
      <dd>
        {textChanges(said(before), said(after)).map(({ kind: Mark, text }, i) =>
          Mark === 'same' ? (
            shortened(text)
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name but their place
            <Mark key={i}>{text}</Mark>
          ),
        )}
      </dd>
    </div>
  );
}

/** What stays between two changes, without its middle where that is long. */
const shortened = (text: string) =>
  text.length > 400 ? `${text.slice(0, 150)} … ${text.slice(-150)}` : text;

/** Members of a record by the names of the interface, languages by theirs; what is unknown as it is. */
function useSpeech(locale: Locale): Speech {
  const t = useTranslations('versions.fields');
  return {
    locale,
    word: (name) => (t.has(name as 'title') ? t(name as 'title') : label('languages', name, locale)),
  };
}
