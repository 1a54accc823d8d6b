/** What stands in place of what cannot be shown; the one area that the browser loads too, for `error.tsx`. */
export const state = {
  state: {
    gone: 'Bộ dữ liệu này đã được gỡ khỏi danh mục',
    goneText: 'Địa chỉ này vẫn được giữ. Có thể tìm bộ dữ liệu thay thế.',
    goneFor: 'Địa chỉ này vẫn được giữ. Bộ dữ liệu sau đây thay thế nó:',
    notFound: 'Không tìm thấy trang',
    notFoundText: 'Địa chỉ có thể đã đổi hoặc viết chưa đúng. Hãy thử tìm kiếm.',
    badRequest: 'Yêu cầu chưa đúng',
    badRequestText: 'Địa chỉ này có phần cổng không hiểu. Hãy thử tìm kiếm.',
    error: 'Trang này chưa hiện được',
    errorText: 'Lỗi đã được ghi lại. Hãy thử lại; phần khác của cổng vẫn dùng được.',
    away: 'Dữ liệu tạm thời chưa đọc được',
    awayText: 'Máy chủ dữ liệu chưa trả lời. Hãy thử lại sau ít phút.',
    partAway: 'Phần này tạm thời chưa hiện được',
    partAwayText: 'Các phần khác của trang vẫn dùng được.',
    searchDown: 'Tìm kiếm tạm ngừng',
    searchDownText: 'Mở bộ dữ liệu theo địa chỉ vẫn được. Hãy thử lại sau ít phút.',
    retry: 'Thử lại',
    status: 'Xem tình trạng dịch vụ',
    home: 'Về trang chủ',
    requestId: 'Mã yêu cầu: {id}',
  },
} as const;
