/** The page that the sign-in provider leads back to, in a frame, in a window of its own or in the whole page. */
export const returnPage = '/silent-sign-in.html';

/** Where the browser notes who was signed in here last: initials only, so that pages can draw them at once. */
export const hintKey = 'envhub:person';

/** Where it notes, by the `state` of a sign-in that is under way, what it is for. */
export const underWay = 'envhub:sign-in:';

/** On which tabs of this browser tell each other that somebody signed in or out. */
export const channelName = 'envhub:session';

/** What a sign-in that is under way is for. */
export interface UnderWay {
  /** The page to return to; without it the sign-in is in a window of its own, which closes. */
  path?: string;
  /** Said in that window where a browser does not let it close. */
  done: string;
  until: number;
}
