import { OverviewView } from '@/features/workspace/overview/overview-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from './place';

export const generateMetadata = titled('overview');

export default function OverviewPage() {
  return (
    <PlacePage place="overview">
      <OverviewView />
    </PlacePage>
  );
}
