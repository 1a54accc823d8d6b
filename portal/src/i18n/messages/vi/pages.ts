export const pages = {
  status: {
    title: 'Tình trạng',
    allWell: 'Mọi phần của cổng đang hoạt động.',
    trouble: 'Một phần của cổng đang gián đoạn. Phần còn hoạt động được ghi dưới đây.',
    api: 'API',
    database: 'Cơ sở dữ liệu: đọc và ghi theo địa chỉ',
    search: 'Chỉ mục tìm kiếm',
    up: 'hoạt động',
    down: 'gián đoạn',
    waiting: 'Đang chờ lập chỉ mục',
    version: 'Phiên bản',
  },
  developers: {
    title: 'Nhà phát triển',
    lead: 'Mọi thứ trên cổng đều lấy từ API mở: trang hiện gì, chương trình đọc được như vậy.',
    calls: 'Lệnh chạy được ngay',
    search: 'Tìm kiếm có bộ lọc',
    one: 'Bộ dữ liệu mới nhất',
    feed: 'Toàn bộ danh mục theo DCAT-AP 3',
    ckan: 'Phần mềm dùng CKAN chạy không cần sửa',
    rules: 'Tóm tắt',
    keys: 'Khoá',
    keysText:
      'Đọc siêu dữ liệu mở không cần khoá. Khoá trong tiêu đề X-API-Key mở phần vai trò của bạn được xem và ghi.',
    formats: 'Định dạng',
    formatsText:
      'JSON; DCAT-AP 3 dạng JSON-LD, Turtle và RDF/XML; CKAN Action API để đọc. Văn bản UTF-8, thời gian theo RFC 3339.',
    limits: 'Giới hạn',
    limitsText:
      'Tối đa 1.000 mục mỗi trang; theo “next” để đọc tiếp. Gửi If-None-Match kèm ETag đã có để bớt lưu lượng.',
    errors: 'Lỗi',
    errorsText:
      'Problem details (RFC 9457) với mã ổn định, nêu lỗi từng trường, tiếng Việt hoặc tiếng Anh theo Accept-Language.',
    changes: 'Thay đổi',
    changesText:
      'Trong /api/v1 chỉ thêm trường, không đổi tên hay bỏ. Nhật ký thay đổi của phần mềm nêu từng thay đổi.',
    reference: 'Tra cứu',
  },
} as const;
