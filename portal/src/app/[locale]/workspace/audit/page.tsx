import { AuditView } from '@/features/access/audit/audit-view';
import { PlacePage } from '@/features/workspace/place-page';
import { titled } from '../place';

export const generateMetadata = titled('audit');

export default function AuditPage() {
  return (
    <PlacePage place="audit">
      <AuditView />
    </PlacePage>
  );
}
