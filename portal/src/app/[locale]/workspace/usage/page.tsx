import { UsageView } from '@/features/hub/usage/usage-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('usage');

export default function UsagePage() {
  return (
    <PlacePage place="usage">
      <UsageView />
    </PlacePage>
  );
}
