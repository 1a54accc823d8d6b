import { NotificationsView } from '@/features/workspace/notifications/notifications-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('notifications');

export default function NotificationsPage() {
  return (
    <PlacePage place="notifications">
      <NotificationsView />
    </PlacePage>
  );
}
