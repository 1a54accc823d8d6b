import type { Shape } from '../shape';
import { access } from './access';
import { dataset } from './dataset';
import { desk } from './desk';
import { home } from './home';
import { hub } from './hub';
import { organizations } from './organizations';
import { pages } from './pages';
import { search } from './search';
import { services } from './services';
import { shell } from './shell';
import { state } from './state';
import { themes } from './themes';
import { workspace } from './workspace';

/** The base of all messages, one file an area: other languages must have exactly these keys. */
export const vi = {
  ...shell,
  ...state,
  ...home,
  ...search,
  ...dataset,
  ...organizations,
  ...themes,
  ...pages,
  ...workspace,
  ...access,
  ...services,
  ...hub,
  ...desk,
} as const;
export type Messages = Shape<typeof vi>;
