import { RegisterView } from '@/features/services/desk/register-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../../place';

export const generateMetadata = titled('services');

export default function RegisterServicePage() {
  return (
    <PlacePage place="services">
      <RegisterView />
    </PlacePage>
  );
}
