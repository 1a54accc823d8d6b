import { ApplicationsView } from '@/features/access/applications/applications-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('applications');

export default function ApplicationsPage() {
  return (
    <PlacePage place="applications">
      <ApplicationsView />
    </PlacePage>
  );
}
