'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { forgetJustMade, justMadeKey } from '@/session/just-made-key';

/** What Swagger UI offers of itself in its window. */
interface SwaggerWindow {
  ui?: {
    preauthorizeApiKey(scheme: string, key: string): void;
    authActions: { logout(schemes: string[]): void };
  };
}

/** How the API's document names the scheme of keys. */
const scheme = 'apiKey';

/** As high as what it shows, so that the page alone scrolls, and in the colours of the page around it. */
export function ReferenceFrame({
  title,
  src,
  words,
}: {
  title: string;
  src: string;
  words: Record<'key' | 'use' | 'forget' | 'none' | 'typed' | 'made', string>;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [key, setKey] = useState<{ text: string; from: 'typed' | 'made' }>();
  useEffect(() => {
    const made = justMadeKey();
    if (made) setKey({ text: made, from: 'made' });
  }, []);
  useAuthorized(frame, key?.text);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fit = () => {
      const body = element.contentDocument?.body;
      if (body) element.style.height = `${body.scrollHeight}px`;
    };
    const paint = () => {
      const scheme = document.documentElement.dataset.mantineColorScheme;
      element.contentDocument?.documentElement.classList.toggle('dark-mode', scheme === 'dark');
    };
    // Dialogs in the frame stand where the reader looks.
    const place = () => {
      const seen = Math.max(0, -element.getBoundingClientRect().top);
      element.contentDocument?.documentElement.style.setProperty('--seen', `${seen}px`);
    };
    const sizes = new ResizeObserver(fit);
    const schemes = new MutationObserver(paint);
    const begin = () => {
      paint();
      sizes.disconnect();
      const { contentDocument } = element;
      if (!contentDocument) return;
      sizes.observe(contentDocument.body);
      contentDocument.addEventListener('click', place, true);
    };
    // It may have been there before this ran.
    begin();
    element.addEventListener('load', begin);
    schemes.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    return () => {
      sizes.disconnect();
      schemes.disconnect();
      element.removeEventListener('load', begin);
    };
  }, []);

  const use = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('key') ?? '').trim();
    if (text) setKey({ text, from: 'typed' });
    event.currentTarget.reset();
  };
  return (
    <>
      <div className="reference-tools needs-script">
        <p className="small muted" role="status">
          {key ? words[key.from] : words.none}
        </p>
        {key ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              forgetJustMade();
              setKey(undefined);
            }}
          >
            {words.forget}
          </button>
        ) : (
          <form className="reference-key" onSubmit={use}>
            <input
              className="input"
              type="password"
              name="key"
              autoComplete="off"
              aria-label={words.key}
              placeholder={words.key}
              maxLength={200}
            />
            <button type="submit" className="button">
              {words.use}
            </button>
          </form>
        )}
      </div>
      <iframe ref={frame} className="reference" src={src} title={title} />
    </>
  );
}

/** Has the calls in the frame carry a key. It stays in the memory of the page and of the frame; nothing stores it. */
function useAuthorized(frame: React.RefObject<HTMLIFrameElement | null>, key: string | undefined): void {
  useEffect(() => {
    const element = frame.current;
    if (!element || !key) return;
    let timer: ReturnType<typeof setTimeout>;
    const authorize = () => {
      const { ui } = (element.contentWindow ?? {}) as SwaggerWindow;
      const ready = element.contentDocument?.querySelector('.swagger-ui .info') !== null;
      // It has no event for “I have read the document”.
      if (!ui || !ready) timer = setTimeout(authorize, 200);
      else ui.preauthorizeApiKey(scheme, key);
    };
    authorize();
    element.addEventListener('load', authorize);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('load', authorize);
      (element.contentWindow as SwaggerWindow | null)?.ui?.authActions.logout([scheme]);
    };
  }, [frame, key]);
}
