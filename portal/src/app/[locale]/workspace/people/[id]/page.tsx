import { PersonView } from '@/features/access/people/person-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../../place';

export const generateMetadata = titled('people');

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  return (
    <PlacePage place="people">
      <PersonView id={(await params).id} />
    </PlacePage>
  );
}
