import { RequestsView } from '@/features/hub/requests/requests-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('accessRequests');

export default function AccessRequestsPage() {
  return (
    <PlacePage place="accessRequests">
      <RequestsView />
    </PlacePage>
  );
}
