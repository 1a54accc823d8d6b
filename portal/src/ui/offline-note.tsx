'use client';
import { IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';

function watchNetwork(changed: () => void) {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Says so when the network is gone. */
export function OfflineNote({ text }: { text: string }) {
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div className="offline" role="status">
      {!online && (
        <p>
          <IconWifiOff size={18} stroke={1.6} aria-hidden /> {text}
        </p>
      )}
    </div>
  );
}
