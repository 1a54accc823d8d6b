import type { Schemas } from '@envhub/openapi';
import { type Fault, invalid } from '../errors.ts';
import { pictureOf } from './picture.ts';

export type SiteSettings = Schemas['SiteSettings'];
export type Announcement = NonNullable<SiteSettings['announcements']>[number];

/** Bytes of a logo at most: every reader loads it. */
const largestLogo = 100_000;

/**
 * Holds settings to what the contract's schema cannot say.
 * @throws BusinessError `invalid` (invalid-settings) naming each fault
 */
export function assertSettings({ logo, announcements = [] }: SiteSettings): void {
  const faults = [
    ...(logo === undefined ? [] : logoFaults(logo)),
    ...announcements.flatMap((announcement, place) => periodFaults(announcement, place)),
  ];
  if (faults.length === 0) return;
  throw invalid({
    code: 'invalid-settings',
    message: {
      vi: 'Thiết lập chưa hợp lệ; xem từng lỗi ở dưới.',
      en: 'The settings are not valid; each fault is named below.',
    },
    faults,
  });
}

function logoFaults(address: string): Fault[] {
  const picture = pictureOf(address);
  if (!picture) {
    const message = {
      vi: 'Nội dung không phải là hình thuộc loại đã ghi.',
      en: 'The content is not a picture of the type that it claims.',
    };
    return [{ pointer: '/logo', code: 'bad-picture', message }];
  }
  if (picture.bytes.length <= largestLogo) return [];
  const message = { vi: 'Hình lớn hơn 100 kB.', en: 'The picture is larger than 100 kB.' };
  return [{ pointer: '/logo', code: 'picture-too-large', message }];
}

function periodFaults({ from, until }: Announcement, place: number): Fault[] {
  if (from === undefined || until === undefined || Date.parse(from) < Date.parse(until)) return [];
  const message = { vi: 'Phải sau thời điểm bắt đầu (from).', en: 'Must be later than from.' };
  return [{ pointer: `/announcements/${place}/until`, code: 'bad-period', message }];
}

/** Whether an announcement is to be read at a moment, in milliseconds. */
export const isInForce = ({ from, until }: Announcement, moment: number): boolean =>
  (from === undefined || Date.parse(from) <= moment) && (until === undefined || moment < Date.parse(until));
