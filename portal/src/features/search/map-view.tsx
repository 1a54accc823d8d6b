import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { DatasetCard } from '@/ui/dataset-card';
import { ExtentMap } from '@/ui/map/extent-map';
import type { Box } from '@/ui/map/frames';
import type { Reply } from './load-search';
import { ResultMap } from './result-map';
import type { SearchState } from './search-state';

/** The results as a list with the map of their extents beside it. */
export function MapView({
  locale,
  state,
  items,
}: {
  locale: Locale;
  state: SearchState;
  items: Reply['items'];
}) {
  const t = useTranslations();
  const boxes = items.map(({ bbox }) => bbox as unknown as Box | undefined);
  const without = boxes.filter((box) => !box).length;
  const archipelago = (name: 'hoangSa' | 'truongSa') =>
    `${t(`map.${name}.name`)}\n${t(`map.${name}.province`)}`;
  return (
    <div className="map-view">
      <a className="to-map" href="#map">
        {t('search.map.toMap')}
      </a>
      <ul className="result-list">
        {items.map((item) => (
          <DatasetCard key={item.id} item={item} locale={locale} level={3} />
        ))}
      </ul>
      <ResultMap
        locale={locale}
        boxes={boxes}
        chosen={state.bbox}
        words={{
          label: t('search.map.label'),
          here: t('search.map.here'),
          zoomIn: t('search.map.zoomIn'),
          zoomOut: t('search.map.zoomOut'),
          wheel: t('search.map.wheel'),
          wheelMac: t('search.map.wheelMac'),
          fingers: t('search.map.fingers'),
          mark: t('search.map.mark', { count: '{count}' }),
          hoangSa: archipelago('hoangSa'),
          truongSa: archipelago('truongSa'),
        }}
      >
        <ExtentMap boxes={boxes.filter((box) => box !== undefined)} label={t('search.map.label')} />
      </ResultMap>
      {without > 0 && <p className="searched-for">{t('search.map.noExtent', { count: without })}</p>}
    </div>
  );
}
