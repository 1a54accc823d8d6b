import { MailsView } from '@/features/access/mails-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('mails');

export default function MailsPage() {
  return (
    <PlacePage place="mails">
      <MailsView />
    </PlacePage>
  );
}
