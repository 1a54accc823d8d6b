import { NewRequestView } from '@/features/hub/requests/new-request-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../../place';

export const generateMetadata = titled('accessRequests');

export default function NewRequestPage() {
  return (
    <PlacePage place="accessRequests">
      <NewRequestView />
    </PlacePage>
  );
}
