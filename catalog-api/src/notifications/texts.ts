import { type LangText, pickText } from '@envhub/metadata-schemas';
import type { Role } from '../access/actor.ts';
import type { Message } from '../errors.ts';
import type { HeldRole, Kind, Parameters } from './kinds.ts';

/** What a notification says: a line, and often a sentence more. */
export interface Said {
  title: Message;
  text?: Message;
}

type Language = keyof Message;

/** Both languages of a text that is made alike. */
const both = (make: (language: Language) => string): Message => ({ vi: make('vi'), en: make('en') });

/** A name as one line of bounded length: it may be any text that somebody wrote. */
const line = (text: string, most = 200): string => {
  const flat = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat;
};
const named = (name: LangText) => (language: Language) => line(pickText(name, language));

const day = (iso: string, language: Language): string => {
  const [year = '', month = '', date = ''] = iso.slice(0, 10).split('-');
  return language === 'vi' ? `${date}/${month}/${year}` : `${year}-${month}-${date}`;
};

const roleNames: Record<Role, Message> = {
  admin: { vi: 'quản trị viên', en: 'administrator' },
  reviewer: { vi: 'người duyệt', en: 'reviewer' },
  steward: { vi: 'người quản lý dữ liệu', en: 'data steward' },
  'survey-officer': { vi: 'cán bộ điều tra', en: 'survey officer' },
  respondent: { vi: 'người trả lời', en: 'respondent' },
  developer: { vi: 'nhà phát triển', en: 'developer' },
  harvester: { vi: 'bộ thu thập', en: 'harvester' },
};

const roles = (list: HeldRole[], language: Language): string =>
  list
    .map(({ role, organization }) => {
      const name = roleNames[role]?.[language] ?? role;
      return organization ? `${name} (${line(pickText(organization, language))})` : name;
    })
    .join(', ');

const quoted = (comment: string | undefined) =>
  comment ? { text: both(() => `“${line(comment, 500)}”`) } : {};

const templates: { [K in Kind]: (parameters: Parameters[K]) => Said } = {
  'dataset-submitted': ({ dataset, by }) => ({
    title: {
      vi: `Chờ duyệt: ${named(dataset)('vi')}`,
      en: `Waits for your review: ${named(dataset)('en')}`,
    },
    text: { vi: `${line(by)} đã gửi duyệt.`, en: `Submitted by ${line(by)}.` },
  }),
  'dataset-returned': ({ dataset, by, comment }) => ({
    title: { vi: `Bị trả lại: ${named(dataset)('vi')}`, en: `Returned: ${named(dataset)('en')}` },
    text: comment
      ? both(() => `${line(by)}: “${line(comment, 500)}”`)
      : { vi: `${line(by)} đã trả lại để sửa.`, en: `Returned for changes by ${line(by)}.` },
  }),
  'dataset-approved': ({ dataset, by, comment }) => ({
    title: { vi: `Đã công bố: ${named(dataset)('vi')}`, en: `Published: ${named(dataset)('en')}` },
    text: comment
      ? both(() => `${line(by)}: “${line(comment, 500)}”`)
      : { vi: `${line(by)} đã duyệt.`, en: `Approved by ${line(by)}.` },
  }),
  'run-failed': ({ source, reason }) => ({
    title: {
      vi: `Thu thập bị lỗi: ${named(source)('vi')}`,
      en: `Harvest failed: ${named(source)('en')}`,
    },
    ...(reason && { text: both(() => line(reason, 500)) }),
  }),
  'run-held': ({ source, removals }) => ({
    title: {
      vi: `Chờ quyết định gỡ: ${named(source)('vi')}`,
      en: `Removals wait for you: ${named(source)('en')}`,
    },
    text: {
      vi: `${removals} bản ghi không còn ở nguồn; chúng vẫn được giữ cho đến khi có người quyết định.`,
      en: `${removals} ${removals === 1 ? 'record is' : 'records are'} gone at the source and kept until somebody decides.`,
    },
  }),
  'run-review': ({ source, datasets }) => ({
    title: {
      vi: `Chờ duyệt sau thu thập: ${named(source)('vi')}`,
      en: `Harvested, waits for your review: ${named(source)('en')}`,
    },
    text: {
      vi: `${datasets} bộ dữ liệu mới hoặc đã thay đổi.`,
      en: `${datasets} new or changed ${datasets === 1 ? 'dataset' : 'datasets'}.`,
    },
  }),
  'access-asked': ({ dataset, by, purpose }) => ({
    title: {
      vi: `Yêu cầu truy cập: ${named(dataset)('vi')}`,
      en: `Access asked for: ${named(dataset)('en')}`,
    },
    text: both(() => `${line(by)}: “${line(purpose, 500)}”`),
  }),
  'access-decided': ({ dataset, approved, comment, until }) => ({
    title: approved
      ? { vi: `Được truy cập: ${named(dataset)('vi')}`, en: `Access granted: ${named(dataset)('en')}` }
      : { vi: `Bị từ chối: ${named(dataset)('vi')}`, en: `Access refused: ${named(dataset)('en')}` },
    ...(comment
      ? quoted(comment)
      : approved && until && { text: { vi: `Đến ${day(until, 'vi')}.`, en: `Until ${day(until, 'en')}.` } }),
  }),
  'key-expiring': ({ key, prefix, expiresAt }) => ({
    title: { vi: `Khoá API sắp hết hạn: ${line(key)}`, en: `API key about to expire: ${line(key)}` },
    text: {
      vi: `${line(prefix, 20)}… hết hạn ngày ${day(expiresAt, 'vi')}. Hãy đổi khoá trước ngày đó.`,
      en: `${line(prefix, 20)}… expires on ${day(expiresAt, 'en')}. Rotate it before then.`,
    },
  }),
  'limit-near': ({ key, limit }) => ({
    title: { vi: `Đã dùng 80 % hạn mức: ${line(key)}`, en: `80 % of a limit is used: ${line(key)}` },
    text: both((language) => line(limit[language])),
  }),
  'limit-reached': ({ key, limit }) => ({
    title: { vi: `Đã hết hạn mức: ${line(key)}`, en: `A limit is used up: ${line(key)}` },
    text: both((language) => line(limit[language])),
  }),
  'service-down': ({ service, since }) => ({
    title: {
      vi: `Dịch vụ không hoạt động: ${named(service)('vi')}`,
      en: `Does not answer: ${named(service)('en')}`,
    },
    text: {
      vi: `Từ ${since.slice(11, 16)} (UTC) ngày ${day(since, 'vi')}.`,
      en: `Since ${day(since, 'en')} ${since.slice(11, 16)} UTC.`,
    },
  }),
  'service-up': ({ service }) => ({
    title: {
      vi: `Dịch vụ hoạt động trở lại: ${named(service)('vi')}`,
      en: `Answers again: ${named(service)('en')}`,
    },
  }),
  'service-deprecated': ({ service, sunset, note }) => ({
    title: {
      vi: `Dịch vụ sắp ngừng: ${named(service)('vi')}`,
      en: `About to end: ${named(service)('en')}`,
    },
    ...(note
      ? quoted(note)
      : sunset && {
          text: {
            vi: `Ngừng ngày ${day(sunset, 'vi')}.`,
            en: `It ends on ${day(sunset, 'en')}.`,
          },
        }),
  }),
  'roles-changed': ({ by, added, removed }) => ({
    title: { vi: 'Vai trò của bạn đã thay đổi', en: 'Your roles have changed' },
    text: {
      vi: [
        added.length > 0 && `Thêm: ${roles(added, 'vi')}.`,
        removed.length > 0 && `Bỏ: ${roles(removed, 'vi')}.`,
        `Người thực hiện: ${line(by)}.`,
      ]
        .filter(Boolean)
        .join(' '),
      en: [
        added.length > 0 && `Added: ${roles(added, 'en')}.`,
        removed.length > 0 && `Removed: ${roles(removed, 'en')}.`,
        `By ${line(by)}.`,
      ]
        .filter(Boolean)
        .join(' '),
    },
  }),
  'account-suspended': ({ reason }) => ({
    title: { vi: 'Tài khoản của bạn đã bị tạm khoá', en: 'Your account is suspended' },
    text: reason
      ? both(() => line(reason, 500))
      : { vi: 'Hãy liên hệ quản trị viên.', en: 'Ask an administrator.' },
  }),
};

/** A notification in words of both languages: plain text, each on one line. */
export const said = <K extends Kind>(kind: K, parameters: Parameters[K]): Said => templates[kind](parameters);
