import { PlansView } from '@/features/hub/plans/plans-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('plans');

export default function PlansPage() {
  return (
    <PlacePage place="plans">
      <PlansView />
    </PlacePage>
  );
}
