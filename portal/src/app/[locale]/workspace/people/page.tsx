import { PeopleView } from '@/features/access/people/people-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('people');

export default function PeoplePage() {
  return (
    <PlacePage place="people">
      <PeopleView />
    </PlacePage>
  );
}
