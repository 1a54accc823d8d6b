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
      lead: 'Cổng đưa dữ liệu môi trường của các cơ quan về một địa chỉ, bằng hai ngôn ngữ, cho người đọc và cho máy.',
      sections: [
        {
          title: 'Dữ liệu đến từ đâu',
          text: 'Mỗi cơ quan giữ hệ thống của mình. Cổng thu thập mô tả dữ liệu theo lịch từ danh mục của họ, kiểm tra, đưa về một chuẩn chung (DCAT-AP 3) và ghi rõ nguồn, lượt thu thập cùng bản ghi gốc ở từng bộ dữ liệu. Tệp vẫn nằm ở cơ quan: tải về là tải từ chính nơi đó.',
        },
        {
          title: 'Ba mức chia sẻ',
          text: '- **Dữ liệu mở**: ai cũng tải và dùng được.\n- **Dữ liệu dùng chung**: giữa các cơ quan nhà nước.\n- **Chia sẻ theo yêu cầu**: muốn dùng thì gửi yêu cầu tới cơ quan; phần mô tả có thể mở cho mọi người.',
        },
        {
          title: 'Thay đổi và gỡ bỏ',
          text: 'Mỗi lần công bố là một phiên bản, xem và so sánh được. Địa chỉ của bộ dữ liệu không cấp lại cho bộ khác; bộ đã gỡ báo rõ là đã gỡ và dẫn tới bộ thay thế nếu có.',
        },
        {
          title: 'Phần mềm',
          text: 'Cổng chạy bằng EnvHub, phần mềm nguồn mở theo giấy phép Apache 2.0: ai cũng có thể cài đặt, sửa đổi và góp mã. Mọi thứ trên cổng đều [gọi được qua API](/vi/developers).',
        },
      ],
    },
    en: {
      title: 'About',
      lead: 'The portal brings the environmental data of agencies to one address, in two languages, for people and for machines.',
      sections: [
        {
          title: 'Where the data comes from',
          text: 'Each agency keeps its own systems. The portal harvests descriptions of data from their catalogues on schedule, checks them, brings them into one standard (DCAT-AP 3) and names the source, the run and the original record at every dataset. The files stay with the agency: a download comes from there.',
        },
        {
          title: 'Three sharing classes',
          text: '- **Open**: everybody may download and use it.\n- **Shared**: between state agencies.\n- **Restricted**: ask the agency to use it; the description may be open to all.',
        },
        {
          title: 'Changes and withdrawals',
          text: 'Each publication is a version, which can be read and compared. The address of a dataset is never given to another; one that was withdrawn says so, and leads to its successor where there is one.',
        },
        {
          title: 'Software',
          text: 'The portal runs on EnvHub, open-source software under the Apache licence 2.0: everybody may install it, change it and contribute. All that it shows can be [called by the API](/en/developers).',
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
          text: 'Mỗi bản phần mềm qua kiểm tra tự động bằng axe trên từng loại trang, ở bề rộng 360, 768 và 1440 px, nền sáng và nền tối, tiếng Việt và tiếng Anh, cùng các kịch bản chỉ dùng bàn phím và không có script. Chưa có đánh giá của đơn vị độc lập.',
        },
        {
          title: 'Còn hạn chế',
          text: '- Kiểm tra tự động không thấy hết mọi lỗi.\n- Tệp tải về do cơ quan soạn có thể chưa tiếp cận được.\n- Trang tra cứu API dùng giao diện của Swagger UI và chưa đạt mọi tiêu chí; [hướng dẫn](/vi/developers) và tệp OpenAPI có cùng nội dung chính.',
        },
        {
          title: 'Bàn phím',
          text: '`/` đưa con trỏ tới ô tìm kiếm. `Tab` đầu tiên trên mỗi trang là liên kết bỏ qua phần đầu. Trong ô tìm kiếm, mũi tên chọn gợi ý và `Esc` đóng gợi ý.',
        },
        {
          title: 'Báo trang khó dùng',
          text: 'Hãy gửi địa chỉ của trang và cho biết thiết bị, trình duyệt hoặc công cụ hỗ trợ đang dùng.',
        },
      ],
    },
    en: {
      title: 'Accessibility',
      lead: 'The portal aims at WCAG 2.2 AA on every page, by keyboard, with a screen reader and without script.',
      sections: [
        {
          title: 'How it is checked',
          text: 'Each release of the software passes automatic checks by axe on every kind of page, at 360, 768 and 1440 px, in light and dark, Vietnamese and English, and stories with the keyboard alone and without script. There has been no review by an independent body yet.',
        },
        {
          title: 'What is still missing',
          text: '- Automatic checks do not see every fault.\n- Files that agencies prepare may not be accessible.\n- The API reference uses Swagger UI, which does not meet every criterion; the [guide](/en/developers) and the OpenAPI file hold the same in essence.',
        },
        {
          title: 'Keys',
          text: '`/` leads to the search field. The first `Tab` on each page is a link past the header. In the search field, arrows choose a suggestion and `Esc` closes them.',
        },
        {
          title: 'Tell us of a page that is hard to use',
          text: 'Send its address, and the device, browser or aid that you use.',
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
          text: 'Giấy phép ghi ở bộ dữ liệu và ở từng tệp. Bộ dữ liệu không ghi giấy phép thì phải hỏi cơ quan trước khi dùng lại. Bản thân phần mô tả trong danh mục được dùng tự do.',
        },
        {
          title: 'Ghi nguồn',
          text: 'Mỗi trang bộ dữ liệu có sẵn câu trích dẫn. Khi đã xử lý số liệu, cần nói rõ đã làm gì.',
        },
        {
          title: 'Trách nhiệm',
          text: 'Số liệu sơ bộ có thể thay đổi. Cơ quan cung cấp chịu trách nhiệm về nội dung; cổng chịu trách nhiệm chuyển đúng bản đã công bố.',
        },
        {
          title: 'Dữ liệu cá nhân',
          text: '- Đọc dữ liệu mở không cần tài khoản, không bị theo dõi. Trang không gọi tới máy chủ khác; chỉ khi tải tệp, trình duyệt mới nối tới nơi giữ tệp.\n- Trang công khai không dùng cookie; chỉ trang đăng nhập dùng. Màu nền và các lần tìm gần đây chỉ lưu trong trình duyệt.\n- Ai đăng nhập thì cổng giữ họ tên, thư điện tử, vai trò, các lần đăng nhập và việc đã làm; khoá API chỉ lưu dạng băm. Lượt gọi được đếm theo khoá và ngày, để người dùng khoá và cơ quan chủ quản dữ liệu cùng xem.\n- Cổng đếm mỗi bộ dữ liệu được mở bao nhiêu lần một ngày, không ghi ai mở.\n- Nhật ký của phần mềm ghi thời điểm, địa chỉ trang và kết quả; không ghi từ tìm kiếm và địa chỉ IP.',
        },
      ],
    },
    en: {
      title: 'Terms of use',
      lead: 'Use the data under the licence named at each dataset, and name the source.',
      sections: [
        {
          title: 'Licences',
          text: 'The licence stands at the dataset and at each file. Where none is named, ask the agency before reuse. The descriptions in the catalogue themselves may be used freely.',
        },
        {
          title: 'Naming the source',
          text: 'Each dataset page has a ready citation. When you have processed figures, say how.',
        },
        {
          title: 'Responsibility',
          text: 'Provisional figures may change. The agency answers for the content, the portal for passing on what was published.',
        },
        {
          title: 'Personal data',
          text: '- Reading open data needs no account, and nobody is tracked. Pages call no other server; only a download connects your browser to where the file is.\n- Public pages have no cookies; only the sign-in page has. The colour scheme and recent searches stay in your browser.\n- Of who signs in the portal keeps the name, the e-mail address, roles, sign-ins and what was done; API keys are stored hashed. Calls are counted by key and day, for the key’s owner and for the agency whose data was called.\n- The portal counts how often each dataset is opened a day, and not by whom.\n- The software’s log holds the time, the address of the page and the outcome; neither what was searched nor IP addresses.',
        },
      ],
    },
  },
};
