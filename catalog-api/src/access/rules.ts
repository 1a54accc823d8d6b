import { invalid, notAllowed } from '../errors.ts';
import { type Actor, hasRole } from './actor.ts';

export const isAdministrator = (actor: Actor) => hasRole(actor, [], null);

export const onlyAdministrators = () =>
  notAllowed({
    code: 'not-allowed',
    message: { vi: 'Việc này chỉ dành cho quản trị viên.', en: 'Only administrators may do this.' },
  });

export const unknownOrganization = () =>
  invalid({
    code: 'unknown-organization',
    message: { vi: 'Không có cơ quan này.', en: 'There is no such organization.' },
    faults: [
      {
        pointer: '/organization',
        code: 'unknown-organization',
        message: {
          vi: 'Dùng mã (slug) hoặc id của cơ quan.',
          en: 'Use the slug or the id of an organization.',
        },
      },
    ],
  });
