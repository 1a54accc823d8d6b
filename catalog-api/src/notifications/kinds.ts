import type { LangText } from '@envhub/metadata-schemas';
import type { Role } from '../access/actor.ts';
import type { Message } from '../errors.ts';

/** A role as somebody holds it, to be read by people. */
export interface HeldRole {
  role: Role;
  /** The organization's name; null: in every organization. */
  organization: LangText | null;
}

/** What each kind of notification tells; names and titles as they were when it happened. */
export interface Parameters {
  'dataset-submitted': { dataset: LangText; by: string };
  'dataset-returned': { dataset: LangText; by: string; comment?: string | undefined };
  'dataset-approved': { dataset: LangText; by: string; comment?: string | undefined };
  'run-failed': { source: LangText; reason?: string | undefined };
  'run-held': { source: LangText; removals: number };
  'run-review': { source: LangText; datasets: number };
  'access-asked': { dataset: LangText; by: string; purpose: string };
  'access-decided': {
    dataset: LangText;
    approved: boolean;
    comment?: string | undefined;
    until?: string | undefined;
  };
  'key-expiring': { key: string; prefix: string; expiresAt: string };
  /** Four fifths of a limit are used up; `limit` in words of both languages, such as 10,000 calls a day. */
  'limit-near': { key: string; limit: Message };
  'limit-reached': { key: string; limit: Message };
  'service-down': { service: LangText; since: string };
  'service-up': { service: LangText };
  'service-deprecated': { service: LangText; sunset?: string | undefined; note?: string | undefined };
  'roles-changed': { by: string; added: HeldRole[]; removed: HeldRole[] };
  'account-suspended': { reason?: string | undefined };
}

export type Kind = keyof Parameters;
export type Channel = 'mail' | 'hub' | 'off';

interface KindRule {
  label: Message;
  /** Where people hear of it who have not said otherwise. */
  channel: Channel;
  /** It cannot be put off: it concerns the account itself. */
  always?: true;
}

/** Every kind there is, in the order in which settings show them. */
export const kinds: Record<Kind, KindRule> = {
  'dataset-submitted': {
    label: { vi: 'Bộ dữ liệu chờ tôi duyệt', en: 'Datasets that wait for my review' },
    channel: 'mail',
  },
  'dataset-returned': {
    label: { vi: 'Bộ dữ liệu bị trả lại', en: 'Datasets that were returned' },
    channel: 'mail',
  },
  'dataset-approved': {
    label: { vi: 'Bộ dữ liệu được duyệt và công bố', en: 'Datasets that were approved and published' },
    channel: 'mail',
  },
  'run-failed': { label: { vi: 'Lượt thu thập bị lỗi', en: 'Harvest runs that failed' }, channel: 'mail' },
  'run-held': {
    label: { vi: 'Lượt thu thập chờ quyết định gỡ', en: 'Harvest runs that hold removals' },
    channel: 'mail',
  },
  'run-review': {
    label: { vi: 'Bộ dữ liệu thu thập chờ tôi duyệt', en: 'Harvested datasets that wait for my review' },
    channel: 'mail',
  },
  'access-asked': {
    label: { vi: 'Yêu cầu truy cập chờ tôi quyết định', en: 'Access requests that wait for my decision' },
    channel: 'mail',
  },
  'access-decided': {
    label: { vi: 'Quyết định về yêu cầu truy cập của tôi', en: 'Decisions on my access requests' },
    channel: 'mail',
  },
  'key-expiring': { label: { vi: 'Khoá API sắp hết hạn', en: 'API keys about to expire' }, channel: 'mail' },
  'limit-near': {
    label: { vi: 'Đã dùng 80 % hạn mức', en: 'A limit of which 80 % is used' },
    channel: 'hub',
  },
  'limit-reached': { label: { vi: 'Đã hết hạn mức', en: 'A limit that is used up' }, channel: 'mail' },
  'service-down': {
    label: { vi: 'Dịch vụ không hoạt động', en: 'Services that do not answer' },
    channel: 'mail',
  },
  'service-up': {
    label: { vi: 'Dịch vụ hoạt động trở lại', en: 'Services that answer again' },
    channel: 'hub',
  },
  'service-deprecated': {
    label: { vi: 'Dịch vụ sắp ngừng', en: 'Services about to end' },
    channel: 'mail',
  },
  'roles-changed': {
    label: { vi: 'Thay đổi vai trò của tôi', en: 'Changes of my roles' },
    channel: 'mail',
    always: true,
  },
  'account-suspended': {
    label: { vi: 'Tài khoản của tôi bị tạm khoá', en: 'The suspension of my account' },
    channel: 'mail',
    always: true,
  },
};

export const kindNames = Object.keys(kinds) as Kind[];
