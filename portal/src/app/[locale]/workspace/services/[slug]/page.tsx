import { ServiceDesk } from '@/features/services/desk/service-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../../place';

export const generateMetadata = titled('services');

export default async function ServiceDeskPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return (
    <PlacePage place="services">
      <ServiceDesk slug={decodeURIComponent(slug)} />
    </PlacePage>
  );
}
