import type { Locale } from '@/i18n/routing';
import { DatasetCard } from '@/ui/dataset-card';
import type { Reply } from './load-search';
import type { SearchState } from './search-state';

export function MapView({ locale, items }: { locale: Locale; state: SearchState; items: Reply['items'] }) {
  return (
    <ul className="result-list">
      {items.map((item) => (
        <DatasetCard key={item.id} item={item} locale={locale} level={3} />
      ))}
    </ul>
  );
}
