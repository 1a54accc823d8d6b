export const pages = {
  status: {
    title: 'Tình trạng dịch vụ',
    allWell: 'Mọi phần của cổng đang hoạt động.',
    late: 'Mọi phần đang hoạt động; kết quả tìm kiếm tạm chậm hơn dữ liệu.',
    trouble: 'Một phần của cổng đang gián đoạn.',
    up: 'hoạt động',
    down: 'gián đoạn',
    parts: {
      portal: 'Trang của cổng',
      api: 'API',
      database: 'Cơ sở dữ liệu',
      search: 'Tìm kiếm',
    },
    does: {
      portal: 'Trang giới thiệu, hướng dẫn và trang này.',
      api: 'Chương trình và trang của cổng gọi được API.',
      database: 'Mở bộ dữ liệu, xem các phiên bản, cập nhật.',
      search: 'Tìm, lọc và gợi ý.',
    },
    without: {
      api: 'Chưa đọc được dữ liệu; hướng dẫn và các trang giới thiệu vẫn xem được.',
      database: 'Chưa mở được bộ dữ liệu. Cổng tự kết nối lại, không cần làm gì.',
      search: 'Chưa tìm, lọc và gợi ý được.',
    },
    services: 'Dịch vụ của các cơ quan',
    noServices: 'Chưa có dịch vụ nào.',
    servicesAway: 'Chưa đọc được tình trạng của các dịch vụ.',
    limits: 'Hạn mức gọi API',
    waiting: 'Chờ đưa vào tìm kiếm',
    version: 'Phiên bản',
    checked: 'Kiểm tra lúc',
    again: 'Kiểm tra lại',
    refreshed: 'Trang tự kiểm tra lại mỗi 30 giây.',
  },
  developers: {
    title: 'Nhà phát triển',
    getKey: 'Nhận khoá',
    pages: 'Trang dành cho nhà phát triển',
    guide: 'Hướng dẫn API',
    guideLead:
      'Mọi thứ trên cổng đều lấy từ API mở: trang hiện gì, chương trình đọc được như vậy. Đọc dữ liệu mở không cần khoá; mỗi lệnh dưới đây chạy được ngay khi dán.',
    reference: 'Tra cứu API',
    services: 'Dịch vụ dữ liệu',
    limits: 'Hạn mức',
    status: 'Tình trạng',
    myKeys: 'Khoá của tôi',
    document: 'Tệp OpenAPI (JSON)',
    whole: 'API chung của cổng',
    back: { services: 'Về trang dịch vụ', datasets: 'Về trang bộ dữ liệu' },
    key: {
      label: 'Khoá API',
      use: 'Dùng khoá này',
      forget: 'Bỏ khoá',
      none: 'Chạy thử không cần khoá. Có khoá thì hạn mức cao hơn.',
      typed: 'Lệnh chạy thử kèm khoá vừa nhập. Khoá chỉ ở trong trang này.',
      made: 'Lệnh chạy thử kèm khoá vừa tạo. Khoá chỉ ở trong trang này.',
    },
    referenceLead: 'Mọi lệnh gọi với tham số, mẫu trả lời và nút chạy thử. Tên và mô tả viết bằng tiếng Anh.',
    alone: 'Mở riêng một trang',
    past: 'Bỏ qua phần tra cứu',
    changes: 'Thay đổi',
    changesLead: 'Các thay đổi của phần mềm mà người dùng và chương trình nhận thấy, viết bằng tiếng Anh.',
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    languages: '{topic}: ngôn ngữ lập trình',
    topics: {
      search: 'Tìm bộ dữ liệu',
      searchText:
        'Gõ có dấu hay không dấu đều được. Lặp lại một tham số nghĩa là “hoặc”, hai tham số khác nhau nghĩa là “và”. Tham số viết sai bị báo lỗi chứ không bị bỏ qua.',
      walk: 'Đọc hết một danh sách',
      walkText:
        'Mỗi trang tối đa 1.000 mục. Gửi lại <code>next</code> trong tham số <code>cursor</code> cho đến khi <code>next</code> là <code>null</code>: không trùng, không sót, dù danh mục đang thay đổi.',
      one: 'Một bộ dữ liệu và các tệp',
      oneText:
        'Gọi theo <code>slug</code> trên địa chỉ trang, hoặc theo <code>id</code>. Trả lời có toàn bộ mô tả và địa chỉ của từng tệp.',
      catalogue: 'Cả danh mục trong một lần gọi',
      catalogueText:
        'DCAT-AP 3 dạng Turtle (<code>.ttl</code>), JSON-LD (<code>.jsonld</code>) hoặc RDF/XML (<code>.rdf</code>). Trang của mỗi bộ dữ liệu cũng có ba dạng này: thêm phần đuôi vào địa chỉ.',
      ckan: 'Phần mềm viết cho CKAN',
      ckanText:
        'Nửa đọc của CKAN Action API chạy nguyên vẹn dưới <code>/api/3/action</code>: trình thu thập và thư viện viết cho CKAN dùng được ngay.',
      key: 'Gọi bằng khoá',
      keyText:
        'Đăng nhập, đặt tên ứng dụng là có khoá ngay: <keys>nhận khoá</keys>. Gửi khoá trong tiêu đề <code>X-API-Key</code>: hạn mức cao hơn, và đọc được cả dữ liệu mà cơ quan đã duyệt.',
      service: 'API của các cơ quan',
      serviceText:
        'Cơ quan đưa API của mình lên cổng: một địa chỉ, cùng khoá, cùng cách báo lỗi. Xem <services>các dịch vụ dữ liệu</services>.',
    },
    rules: 'Quy ước',
    rule: {
      limits: 'Giới hạn',
      limitsText:
        'Tối đa 1.000 mục mỗi trang, 1 MB mỗi nội dung gửi lên. Lượt gọi, dòng và dung lượng có <limits>hạn mức theo gói</limits>; vượt thì nhận 429 kèm <code>Retry-After</code>. Cần cả danh mục thì gọi một lần <code>/catalog.jsonld</code> thay cho nghìn lượt nhỏ.',
      formats: 'Định dạng',
      formatsText:
        'JSON; DCAT-AP 3 dạng JSON-LD, Turtle và RDF/XML; CKAN Action API; Atom cho kết quả tìm kiếm. Văn bản UTF-8, thời gian theo RFC 3339.',
      languages: 'Ngôn ngữ',
      languagesText:
        'Tên và mô tả có mọi ngôn ngữ, ví dụ <code>title.vi</code>. Nhãn và câu báo lỗi theo tiêu đề <code>Accept-Language</code>: <code>vi</code> hoặc <code>en</code>.',
      unchanged: 'Không tải lại',
      unchangedText:
        'Mỗi trả lời có <code>ETag</code>. Gửi lại trong <code>If-None-Match</code>: nếu không có gì mới, trả lời là 304 không kèm nội dung.',
      browsers: 'Từ trình duyệt',
      browsersText: 'Trang web ở bất kỳ đâu đều gọi được (CORS); không có cookie nào tham gia.',
      errors: 'Lỗi',
      errorsText:
        'Theo RFC 9457, có <code>code</code> ổn định, lỗi của từng trường và mã yêu cầu. Gặp 503 thì đợi số giây ghi ở <code>Retry-After</code>.',
      stability: 'Ổn định',
      stabilityText:
        'Trong <code>/api/v1</code> chỉ thêm trường, không đổi tên hay bỏ. Mã (<code>id</code>) và địa chỉ của bộ dữ liệu không bao giờ cấp lại cho bộ khác.',
    },
    errorCodes: 'Bảng mã lỗi',
  },
} as const;
