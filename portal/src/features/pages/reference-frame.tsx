'use client';
import { useEffect, useRef } from 'react';

/** As high as what it shows, so that the page alone scrolls, and in the colours of the page around it. */
export function ReferenceFrame({ title }: { title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);

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

  return <iframe ref={frame} className="reference" src="/api/docs" title={title} />;
}
