import type { Messages } from '../vi';
import { dataset } from './dataset';
import { home } from './home';
import { organizations } from './organizations';
import { pages } from './pages';
import { search } from './search';
import { shell } from './shell';
import { state } from './state';

export const en = {
  ...shell,
  ...state,
  ...home,
  ...search,
  ...dataset,
  ...organizations,
  ...pages,
} as const satisfies Messages;
