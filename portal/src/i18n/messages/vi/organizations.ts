export const organizations = {
  organization: {
    title: 'Cơ quan cung cấp dữ liệu',
    datasets: '{count, plural, =0 {Chưa có bộ dữ liệu} other {# bộ dữ liệu}}',
    website: 'Trang thông tin',
    browse: 'Xem các bộ dữ liệu',
  },
  themes: { title: 'Chủ đề', lead: 'Dữ liệu hiện có về từng thành phần môi trường.' },
} as const;
