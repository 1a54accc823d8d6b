import type { MetadataRoute } from 'next';
import { loadSite } from '@/api/site';

export const dynamic = 'force-dynamic';

/** The portal on a home screen, under the name that its keepers gave it. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { title, name, about } = await loadSite('vi');
  return {
    name: title,
    short_name: name,
    description: about,
    lang: 'vi',
    start_url: '/',
    display: 'browser',
    background_color: '#ffffff',
    theme_color: '#005e66',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
