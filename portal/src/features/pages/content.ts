import type { Locale } from '@/i18n/routing';

export interface Article {
  title: string;
  lead: string;
  sections: { title: string; text: string }[];
}

export type ArticleName = 'about' | 'accessibility' | 'terms';

/** The standing texts of the portal; Markdown. */
export const articles: Record<ArticleName, Record<Locale, Article>> = {
  about: {
    vi: {
      title: 'Giới thiệu',
      lead: 'Cổng dữ liệu môi trường quốc gia đưa dữ liệu của các cơ quan về một địa chỉ, bằng hai ngôn ngữ, cho người đọc và cho máy.',
      sections: [
        {
          title: 'Dữ liệu đến từ đâu',
          text: 'Mỗi cơ quan giữ hệ thống của mình. Cổng thu thập siêu dữ liệu theo lịch từ các danh mục của họ, kiểm tra, đưa về một chuẩn chung (DCAT-AP 3) và ghi rõ nguồn, lượt thu thập cùng bản ghi gốc ở từng bộ dữ liệu.',
        },
        {
          title: 'Ba mức chia sẻ',
          text: '- **Dữ liệu mở**: ai cũng tải và dùng được.\n- **Dữ liệu dùng chung**: giữa các cơ quan nhà nước.\n- **Chia sẻ theo yêu cầu**: mọi người biết là có, muốn dùng thì gửi yêu cầu tới cơ quan.',
        },
        {
          title: 'Phần mềm',
          text: 'Cổng chạy bằng EnvHub, phần mềm nguồn mở theo giấy phép Apache 2.0. Ai cũng có thể cài đặt, sửa đổi và góp mã.',
        },
      ],
    },
    en: {
      title: 'About',
      lead: 'The national environmental data portal brings the data of agencies to one address, in two languages, for people and for machines.',
      sections: [
        {
          title: 'Where the data comes from',
          text: 'Each agency keeps its own systems. The portal harvests metadata from their catalogues on schedule, checks it, brings it into one standard (DCAT-AP 3) and names the source, the run and the original record at every dataset.',
        },
        {
          title: 'Three sharing classes',
          text: '- **Open**: everybody may download and use it.\n- **Shared**: between state agencies.\n- **Restricted**: everybody may know that it exists; ask the agency to use it.',
        },
        {
          title: 'Software',
          text: 'The portal runs on EnvHub, open-source software under the Apache licence 2.0. Everybody may install it, change it and contribute.',
        },
      ],
    },
  },
  accessibility: {
    vi: {
      title: 'Khả năng tiếp cận',
      lead: 'Cổng hướng tới WCAG 2.2 mức AA trên mọi trang, với bàn phím, trình đọc màn hình và khi không có script.',
      sections: [
        {
          title: 'Đã kiểm tra thế nào',
          text: 'Mỗi thay đổi của phần mềm đều chạy kiểm tra tự động (axe) trên các trang ở bề rộng 360, 768 và 1440 px, nền sáng và nền tối, tiếng Việt và tiếng Anh, cùng các kịch bản chỉ dùng bàn phím và không có script.',
        },
        {
          title: 'Còn hạn chế',
          text: 'Kiểm tra tự động không thấy hết mọi lỗi. Tệp tải về do cơ quan soạn có thể chưa tiếp cận được. Trang tài liệu API dùng giao diện của Swagger UI và chưa đạt mọi tiêu chí.',
        },
        {
          title: 'Phím tắt',
          text: '`/` đưa con trỏ tới ô tìm kiếm. `Tab` đầu tiên trên mỗi trang là liên kết bỏ qua phần đầu.',
        },
        {
          title: 'Báo lỗi',
          text: 'Gặp trang khó dùng, hãy báo cho cơ quan chủ quản ghi ở trang, kèm địa chỉ trang và cách bạn truy cập.',
        },
      ],
    },
    en: {
      title: 'Accessibility',
      lead: 'The portal aims at WCAG 2.2 AA on every page, by keyboard, with a screen reader and without script.',
      sections: [
        {
          title: 'How it is checked',
          text: 'Every change of the software runs automatic checks (axe) on the pages at 360, 768 and 1440 px, in light and dark, Vietnamese and English, and stories with the keyboard alone and without script.',
        },
        {
          title: 'What is still missing',
          text: 'Automatic checks do not see every fault. Files that agencies prepare may not be accessible. The API documentation uses Swagger UI, which does not meet every criterion.',
        },
        {
          title: 'Keys',
          text: '`/` leads to the search field. The first `Tab` on each page is a link past the header.',
        },
        {
          title: 'Tell us',
          text: 'When a page is hard to use, tell the agency named on it, with the address of the page and how you use the web.',
        },
      ],
    },
  },
  terms: {
    vi: {
      title: 'Điều khoản sử dụng',
      lead: 'Dùng dữ liệu theo giấy phép ghi ở từng bộ dữ liệu và ghi rõ nguồn.',
      sections: [
        {
          title: 'Giấy phép',
          text: 'Giấy phép ghi ở bộ dữ liệu và ở từng tệp. Bộ dữ liệu không ghi giấy phép thì phải hỏi cơ quan trước khi dùng lại. Siêu dữ liệu của danh mục được dùng tự do.',
        },
        {
          title: 'Ghi nguồn',
          text: 'Mỗi trang bộ dữ liệu có sẵn câu trích dẫn. Khi đã xử lý số liệu, hãy nói rõ đã làm gì.',
        },
        {
          title: 'Trách nhiệm',
          text: 'Số liệu sơ bộ có thể thay đổi. Cơ quan cung cấp chịu trách nhiệm về nội dung, cổng chịu trách nhiệm chuyển đúng nguyên bản.',
        },
        {
          title: 'Dữ liệu cá nhân',
          text: 'Cổng không dùng cookie theo dõi và không gọi tới máy chủ khác. Nhật ký máy chủ không ghi nội dung tìm kiếm.',
        },
      ],
    },
    en: {
      title: 'Terms of use',
      lead: 'Use the data under the licence named at each dataset, and name the source.',
      sections: [
        {
          title: 'Licences',
          text: 'The licence stands at the dataset and at each file. Where none is named, ask the agency before reuse. The metadata of the catalogue may be used freely.',
        },
        {
          title: 'Naming the source',
          text: 'Each dataset page has a ready citation. When you have processed figures, say how.',
        },
        {
          title: 'Responsibility',
          text: 'Provisional figures may change. The agency answers for the content, the portal for passing it on as it is.',
        },
        {
          title: 'Personal data',
          text: 'The portal sets no tracking cookies and calls no other server. The server log does not hold what was searched.',
        },
      ],
    },
  },
};
