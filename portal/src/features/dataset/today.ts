/** The day where the hub is, YYYY-MM-DD. */
export const today = () =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
