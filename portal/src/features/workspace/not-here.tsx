'use client';
import { ApiProblem } from '@/session/api';
import { Problem } from '@/ui/workspace/problem';

/** In place of a page that is not there, or that the person may not know of: the two look alike. */
export function NotHere() {
  return <Problem error={new ApiProblem(404, {})} />;
}
