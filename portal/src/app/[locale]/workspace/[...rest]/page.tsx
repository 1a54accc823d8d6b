import { NotHere } from '@/features/workspace/not-here';

/** Any address below the workspace that has no page. */
export default function RestPage() {
  return <NotHere />;
}
