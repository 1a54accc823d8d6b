import { ProfileView } from '@/features/access/profile/profile-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('profile');

export default function ProfilePage() {
  return (
    <PlacePage place="profile">
      <ProfileView />
    </PlacePage>
  );
}
