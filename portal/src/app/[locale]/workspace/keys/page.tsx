import { KeysView } from '@/features/hub/keys/keys-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('keys');

export default function KeysPage() {
  return (
    <PlacePage place="keys">
      <KeysView />
    </PlacePage>
  );
}
