'use client';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

export interface Toast {
  kind: 'done' | 'failed';
  text: string;
  /** Something to do about it: undo what was done. */
  action?: { label: string; run(): void };
}
type Shown = Toast & { id: number };

const ToastContext = createContext<((toast: Toast) => void) | undefined>(undefined);
/** Says what came of something, beside the page. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast stands inside Toasts');
  return show;
}

let last = 0;

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    last += 1;
    const id = last;
    setShown((before) => [...before.slice(-2), { ...toast, id }]);
  }, []);
  const close = useCallback(
    (id: number) => setShown((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className="ws-toasts" aria-live="polite">
        {shown.map((toast) => (
          <One key={toast.id} toast={toast} close={() => close(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

/** Milliseconds that good news stays, twice that where it can be undone; bad news stays until it is closed. */
const stay = 6000;

function One({ toast, close }: { toast: Shown; close: () => void }) {
  const t = useTranslations('workspace');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.kind === 'failed') return;
    const timer = setTimeout(close, toast.action ? stay * 2 : stay);
    return () => clearTimeout(timer);
  }, [held, toast, close]);
  const Icon = toast.kind === 'done' ? IconCheck : IconAlertTriangle;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is looked at does not go away
    <div
      className={`ws-toast ws-toast-${toast.kind}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
      <p>
        {toast.text}{' '}
        {toast.action && (
          <button
            type="button"
            className="ws-link"
            onClick={() => {
              toast.action?.run();
              close();
            }}
          >
            {toast.action.label}
          </button>
        )}
      </p>
      <button type="button" className="icon-button" aria-label={t('close')} onClick={close}>
        <IconX size={16} stroke={1.6} aria-hidden />
      </button>
    </div>
  );
}
