import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { channelName, returnPage, underWay } from '../session/names.ts';

/**
 * Where the sign-in provider leads back to. In a frame: tells the page around it what the provider said. In a
 * window of its own: tells the other pages, and closes. Else: goes on to the page that was left, with the
 * provider's answer in the fragment, which no server sees.
 */
const script = `(function () {
  if (window.parent !== window) { window.parent.postMessage(location.href, location.origin); return; }
  var key = '${underWay}' + new URLSearchParams(location.hash.slice(1)).get('state');
  var note = JSON.parse(localStorage.getItem(key) || 'null') || { path: '/' };
  localStorage.removeItem(key);
  for (var i = localStorage.length - 1; i >= 0; i--) {
    var name = localStorage.key(i);
    if (name.indexOf('${underWay}') === 0 && !(JSON.parse(localStorage.getItem(name)).until > Date.now()))
      localStorage.removeItem(name);
  }
  if (note.path === undefined) {
    new BroadcastChannel('${channelName}').postMessage('signed-in');
    document.body.textContent = note.done;
    window.close();
    return;
  }
  var address = new URL(note.path, location.origin);
  location.replace((address.origin === location.origin ? address.pathname + address.search : '/') + location.hash);
})()`;

const page = `<!doctype html><meta charset="utf-8"><title>…</title><body><script>${script}</script></body>`;

const policy = [
  `default-src 'none'`,
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  // Only a page of ours looks for a session in a frame.
  `frame-ancestors 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

export const isSignInReturn = (url: string) => url.split('?', 1)[0] === returnPage;

export function answerSignInReturn(answer: ServerResponse): void {
  answer.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-cache',
  });
  answer.end(page);
}
