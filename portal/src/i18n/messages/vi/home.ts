export const home = {
  home: {
    promise: 'Dữ liệu môi trường Việt Nam, một địa chỉ',
    lead: 'Tìm, xem, tải và gọi dữ liệu do các cơ quan nhà nước công bố.',
    examples: 'Ví dụ',
    themes: 'Chủ đề',
    newest: 'Mới cập nhật',
    agencies: 'Cơ quan cung cấp',
    all: 'Xem tất cả',
    developers: 'Cho nhà phát triển',
    developersText: 'Gọi được ngay, không cần khoá:',
    datasets: '{count, plural, other {# bộ dữ liệu}}',
    figures: { datasets: 'bộ dữ liệu', organizations: 'cơ quan', themes: 'chủ đề' },
  },
} as const;
