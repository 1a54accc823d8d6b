import { conflict, invalid, notAllowed, notFound } from '../../errors.ts';

export const noSuch = (vi: string, en: string) => notFound({ code: 'not-found', message: { vi, en } });

export const peopleOnly = () =>
  notAllowed({
    code: 'people-only',
    message: {
      vi: 'Chỉ người dùng mới xin được dữ liệu; khoá của hệ thống thì không.',
      en: 'People ask for data; the hub’s own keys do not.',
    },
  });

export const openAlready = () =>
  invalid({
    code: 'already-open',
    message: {
      vi: 'Dữ liệu này là dữ liệu mở: không cần xin.',
      en: 'This data is open: nobody need ask for it.',
    },
    faults: [
      {
        pointer: '/dataset',
        code: 'already-open',
        message: { vi: 'Dữ liệu mở.', en: 'It is open.' },
      },
    ],
  });

export const notInPast = (pointer: string) =>
  invalid({
    code: 'bad-request',
    message: { vi: 'Thời điểm đã qua.', en: 'That time is past.' },
    faults: [
      { pointer, code: 'past', message: { vi: 'Phải ở tương lai.', en: 'It must be in the future.' } },
    ],
  });

export const waitsAlready = () =>
  conflict({
    code: 'request-waits',
    message: {
      vi: 'Bạn đã xin dữ liệu này và yêu cầu đang chờ quyết định.',
      en: 'You have asked for this data already, and the request waits.',
    },
  });

export const alreadyDecided = (state: string) =>
  conflict({
    code: 'request-state',
    message: {
      vi: 'Yêu cầu không còn ở trạng thái cho phép việc này.',
      en: 'The request is in a state that does not allow this.',
    },
    details: { state },
  });

export const ownRequest = () =>
  notAllowed({
    code: 'own-request',
    message: {
      vi: 'Không ai tự duyệt yêu cầu của mình.',
      en: 'Nobody decides on their own request.',
    },
  });

export const notOpen = () =>
  notAllowed({
    code: 'not-allowed',
    message: { vi: 'Bạn không quyết định về yêu cầu này.', en: 'You do not decide on this request.' },
  });
