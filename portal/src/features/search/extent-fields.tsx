import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import type { Box } from '@/ui/map/frames';
import { provinces } from './facet-labels';
import { Fold } from './fold';

/** Where the data are of: a province's box at once, or four sides in degrees. The map writes the same. */
export function ExtentFields({ locale, box }: { locale: Locale; box: Box | undefined }) {
  const t = useTranslations('search');
  return (
    <Fold name={t('extent')} open={box !== undefined}>
      <div className="extent">
        <label>
          {t('within')}
          <select name="within" className="field" defaultValue="">
            <option value="">{t('anywhere')}</option>
            {provinces(locale).map(({ label, box: value }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {(['west', 'south', 'east', 'north'] as const).map((side, i) => (
          <label key={side}>
            {t(`sides.${side}`)}
            <input
              type="number"
              name={side}
              className="field"
              step="any"
              min={i % 2 ? -90 : -180}
              max={i % 2 ? 90 : 180}
              defaultValue={box?.[i]}
            />
          </label>
        ))}
      </div>
    </Fold>
  );
}
