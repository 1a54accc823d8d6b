'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useTransition } from 'react';
import { Waiting } from '@/ui/waiting';
import { readSearch, searchHref } from './search-state';

/** How long a handle rests before its year counts: the arrow keys pass many. */
const rest = 400;

/**
 * Makes the plain forms and links of the search page soft: a tick applies at once, focus and scroll stay,
 * and what is slow shows that it goes on. It listens in one place, so that the page stays plain HTML, and
 * without script everything works as browsers do.
 */
export function LiveSearch({
  locale,
  address,
  words,
  children,
}: {
  locale: string;
  /** The address whose results are shown: when it changes, the answer has come. */
  address: string;
  words: { loading: string };
  children: ReactNode;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const page = useRef<HTMLDivElement>(null);
  /** Moves the focus once the answer is there. */
  const settle = useRef<(root: HTMLElement) => void>(undefined);

  useEffect(() => {
    const root = page.current;
    if (!root) return;
    const end = new AbortController();
    const go = (href: string, keep: boolean) => startTransition(() => router.push(href, { scroll: !keep }));
    let later: ReturnType<typeof setTimeout> | undefined;

    const change = ({ target }: Event) => {
      const form = isField(target) && target.form;
      if (!form || !('live' in form.dataset)) return;
      const handle = target.type === 'range';
      if (!target.name && !handle) return;
      clearTimeout(later);
      later = setTimeout(
        () => {
          const state = stateOf(form);
          // Half a box or half a year is not applied: the rest of it is being typed.
          if (state.ignored.length > 0) return;
          settle.current = (after) => refocus(after, target);
          go(searchHref(locale, state), true);
        },
        handle ? rest : 0,
      );
    };
    const submit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      event.preventDefault();
      // Enter in a field has changed it, too: once is enough.
      clearTimeout(later);
      settle.current = undefined;
      go(searchHref(locale, stateOf(form)), 'live' in form.dataset);
    };
    const click = (event: MouseEvent) => {
      const target = event.target as Element;
      if (target.closest('[data-close]')) closeSheet(root);
      const link = target.closest<HTMLAnchorElement>('a[href]');
      if (!link || !isPlain(event, link)) return;
      event.preventDefault();
      const keep = 'keep' in link.dataset;
      const place = [...root.querySelectorAll('[data-chip]')].indexOf(link);
      settle.current = (after) => {
        const chips = after.querySelectorAll<HTMLElement>('[data-chip]');
        if (place >= 0) (chips[place] ?? chips[chips.length - 1] ?? heading(after))?.focus();
        else if (!keep || document.activeElement === document.body) heading(after)?.focus();
      };
      go(link.href, keep);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeSheet(root);
    };
    const { signal } = end;
    root.addEventListener('change', change, { signal });
    root.addEventListener('submit', submit, { signal });
    root.addEventListener('click', click, { signal });
    root.addEventListener('keydown', press, { signal });
    return () => {
      end.abort();
      clearTimeout(later);
    };
  }, [router, locale]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written here follows the address
  useLayoutEffect(() => {
    if (!page.current) return;
    followAddress(page.current);
    settle.current?.(page.current);
    settle.current = undefined;
  }, [address]);

  return (
    <div ref={page} className="live" data-pending={pending || undefined}>
      {children}
      <Waiting when={pending} text={words.loading} />
    </div>
  );
}

type Field = HTMLInputElement | HTMLSelectElement;
const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

function stateOf(form: HTMLFormElement) {
  const fields = new FormData(form);
  return readSearch(
    Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name).map(String)])),
  );
}

/** Whether the browser would open this link here, as another search; the ways to other pages are the shell's. */
function isPlain(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  return (
    !defaultPrevented &&
    button === 0 &&
    !(altKey || ctrlKey || metaKey || shiftKey) &&
    !link.target &&
    link.origin === window.location.origin &&
    link.pathname === window.location.pathname &&
    link.search !== window.location.search
  );
}

/** A value that was ticked moves to the chosen ones, as another element: the focus goes with it. */
function refocus(root: HTMLElement, { name, value }: Field): void {
  if (document.activeElement !== document.body) return;
  const same = `[type="checkbox"][name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`;
  root.querySelector<HTMLElement>(same)?.focus({ preventScroll: true });
}

const heading = (root: HTMLElement) => root.querySelector<HTMLElement>('#results');

function closeSheet(root: HTMLElement): void {
  const sheet = root.querySelector<HTMLDetailsElement>('.facets[open]');
  if (!sheet) return;
  sheet.open = false;
  sheet.querySelector('summary')?.focus();
}

/** Fields that React leaves to the browser say again what the address says: after going back, for one. */
function followAddress(root: HTMLElement): void {
  for (const field of root.querySelectorAll<Field>('form[data-live] :is(input, select)')) {
    if (field instanceof HTMLSelectElement) field.value = field.dataset.value ?? '';
    else if (field.type === 'checkbox') field.checked = field.defaultChecked;
    else if (field.closest('.extent')) field.value = field.defaultValue;
  }
}
