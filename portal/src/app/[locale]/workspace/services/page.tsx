import { ServicesView } from '@/features/services/desk/services-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('services');

export default function ServicesPage() {
  return (
    <PlacePage place="services">
      <ServicesView />
    </PlacePage>
  );
}
