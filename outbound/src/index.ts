export { createUtf8Check, decode, sniffEncoding, textOf, type Utf8Verdict } from './charset.ts';
export { OutboundError } from './error.ts';
export { createGuard, type Guard } from './guard.ts';
export { followed } from './redirects.ts';
export { createRelay, type Flow, type Relay, type RelayCall, type RelayEar } from './relay.ts';
export { createRequester, type Patience, type Reply } from './request.ts';
export { gunzipFiles } from './unpack.ts';
