import { notAllowed, notFound, unauthenticated } from '../../errors.ts';
import { HttpError } from '../../http/problem.ts';

// What the gateway answers by itself. Nothing here says where a service's own server is, or what it said.

export const badAddress = () =>
  new HttpError(400, 'bad-address', {
    vi: 'Địa chỉ có đoạn hoặc ký tự không dùng được (“..”, “%2F”, “\\”, “;”, mã hoá hai lần).',
    en: 'The address has a segment or a character that is not taken (“..”, “%2F”, “\\”, “;”, escapes twice over).',
  });

export const bodyNotTaken = () =>
  new HttpError(400, 'body-not-taken', {
    vi: 'Phương thức này không nhận nội dung gửi kèm.',
    en: 'This method takes no body.',
  });

export const notOffered = () =>
  new HttpError(404, 'not-offered', {
    vi: 'Dịch vụ không có địa chỉ này; xem tài liệu OpenAPI của nó.',
    en: 'The service has no such address; see its OpenAPI document.',
  });

export const notThisMethod = (allowed: string) =>
  new HttpError(
    405,
    'method-not-allowed',
    { vi: `Địa chỉ này nhận: ${allowed}.`, en: `This address takes ${allowed}.` },
    { allow: allowed },
  );

export const noSuchVersion = () =>
  notFound({
    code: 'not-found',
    message: { vi: 'Dịch vụ không có phiên bản này.', en: 'The service has no such version.' },
  });

export const versionEnded = () =>
  new HttpError(410, 'version-ended', {
    vi: 'Phiên bản này đã ngừng; xem phiên bản thay thế trong tiêu đề Link.',
    en: 'This version has ended; the header Link names the one in its place.',
  });

export const signInForService = () =>
  unauthenticated({
    code: 'key-needed',
    message: {
      vi: 'Dịch vụ này không mở cho mọi người: cần khoá API hoặc đăng nhập.',
      en: 'This service is not open to everybody: a key or a sign-in is needed.',
    },
  });

export const notApproved = () =>
  notAllowed({
    code: 'service-not-approved',
    message: {
      vi: 'Cơ quan chủ quản chưa cho phép gọi dịch vụ này; hãy gửi yêu cầu truy cập.',
      en: 'The owner has not approved you for this service; ask for access.',
    },
  });

export const requestTooLarge = () =>
  new HttpError(413, 'body-too-large', {
    vi: 'Nội dung gửi lên lớn hơn mức dịch vụ nhận.',
    en: 'The body is larger than the service takes.',
  });

export const serviceUnavailable = () =>
  new HttpError(502, 'service-unavailable', {
    vi: 'Máy chủ của dịch vụ không trả lời đúng cách.',
    en: 'The service’s own server cannot be reached, or gave no usable answer.',
  });

export const serviceRefusesUs = () =>
  new HttpError(502, 'service-refuses', {
    vi: 'Máy chủ của dịch vụ không chấp nhận cổng; cơ quan chủ quản cần đặt lại thông tin truy cập.',
    en: 'The service’s own server does not accept the gateway; its owner must set the credentials anew.',
  });

export const serviceRedirects = () =>
  new HttpError(502, 'service-redirects', {
    vi: 'Dịch vụ chuyển hướng ra ngoài phạm vi được cung cấp.',
    en: 'The service leads to an address that is not offered.',
  });

export const serviceTooLarge = () =>
  new HttpError(502, 'service-too-large', {
    vi: 'Câu trả lời của dịch vụ lớn hơn mức cho phép.',
    en: 'The service’s answer is larger than is passed on.',
  });

export const serviceTimeout = () =>
  new HttpError(504, 'service-timeout', {
    vi: 'Máy chủ của dịch vụ trả lời quá chậm.',
    en: 'The service’s own server took too long.',
  });

export const serviceBusy = () =>
  new HttpError(
    503,
    'service-busy',
    {
      vi: 'Dịch vụ đang có quá nhiều cuộc gọi cùng lúc; hãy thử lại.',
      en: 'The service has too many calls at once; try again.',
    },
    { 'retry-after': '1' },
  );

export const circuitOpen = (seconds: number) =>
  new HttpError(
    503,
    'circuit-open',
    {
      vi: 'Dịch vụ vừa lỗi nhiều lần nên tạm thời không được gọi.',
      en: 'The service failed again and again, and is not called for the moment.',
    },
    { 'retry-after': String(seconds) },
  );

export const looped = () =>
  new HttpError(508, 'service-loop', {
    vi: 'Dịch vụ gọi lại chính cổng này.',
    en: 'The service leads back to this hub’s own gateway.',
  });
