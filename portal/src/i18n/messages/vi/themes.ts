export const themes = {
  themes: {
    title: 'Chủ đề',
    lead: 'Dữ liệu hiện có về từng thành phần môi trường.',
    datasets: '{count, plural, =0 {Chưa có bộ dữ liệu} other {# bộ dữ liệu}}',
    agencies: 'Cơ quan công bố nhiều nhất',
  },
  /** What the pages of an agency and of a theme share. */
  collection: {
    figures: 'Số liệu chính',
    datasets: 'Bộ dữ liệu',
    organizations: 'Cơ quan',
    formats: 'Định dạng',
    updated: 'Cập nhật gần nhất',
    quality: 'Siêu dữ liệu, trung bình',
    qualityOf: '{count, plural, other {# bộ mới nhất}}',
    newest: 'Bộ dữ liệu mới nhất',
    browse: 'Tìm trong {count, plural, other {# bộ dữ liệu}}',
    none: 'Chưa có bộ dữ liệu',
    noneText: 'Ở đây chưa công bố bộ dữ liệu nào.',
    machines: 'Cho máy đọc',
    atom: 'Nguồn tin Atom',
    api: 'API',
    ckan: 'CKAN',
    dcat: 'DCAT-AP, toàn danh mục',
  },
} as const;
