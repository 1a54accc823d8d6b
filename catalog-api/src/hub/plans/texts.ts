import type { PlanName } from '../../access/index.ts';
import type { Message } from '../../errors.ts';

/** What the plans are called, and who has them. */
export const texts: Record<PlanName, { title: Message; description: Message }> = {
  anonymous: {
    title: { vi: 'Không đăng nhập', en: 'Anonymous' },
    description: {
      vi: 'Ai cũng có, tính theo địa chỉ mạng.',
      en: 'What everybody has, counted by network address.',
    },
  },
  registered: {
    title: { vi: 'Đã đăng ký', en: 'Registered' },
    description: {
      vi: 'Người đã đăng nhập, cùng mọi khoá API của mình.',
      en: 'People who have signed in, with all their API keys.',
    },
  },
  partner: {
    title: { vi: 'Đối tác', en: 'Partner' },
    description: {
      vi: 'Cho khoá hoặc người được quản trị viên chấp thuận.',
      en: 'For keys and people to whom an administrator gave it.',
    },
  },
  agency: {
    title: { vi: 'Cơ quan', en: 'Agency' },
    description: {
      vi: 'Cán bộ cơ quan nhà nước và phần mềm của cơ quan.',
      en: 'People of state agencies, and the software of agencies.',
    },
  },
  harvester: {
    title: { vi: 'Thu thập', en: 'Harvester' },
    description: {
      vi: 'Chương trình nạp dữ liệu vào hệ thống.',
      en: 'Programs that load data into the hub.',
    },
  },
};
