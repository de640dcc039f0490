import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestOptions } from 'vite-plugin-pwa';

const screenshots = [
  { src: 'screenshots/tugas.png', sizes: '390x844', form_factor: 'narrow', label: 'Tugas petugas' },
  { src: 'screenshots/setujui.png', sizes: '1024x768', form_factor: 'wide', label: 'Persetujuan kepala OPD' },
  { src: 'screenshots/ikhtisar.png', sizes: '1440x900', form_factor: 'wide', label: 'Ikhtisar gubernur' },
] as const;

/** What a device shows of the app before it is opened (W3C Web Application Manifest). */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Kinerja',
  short_name: 'Kinerja',
  description: 'Isi realisasi tanpa sinyal, periksa, sahkan, dan baca kinerja instansi pemerintah.',
  lang: 'id',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#121C42',
  background_color: '#121C42',
  categories: ['government', 'productivity'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  screenshots: screenshots
    .filter(({ src }) => existsSync(join('public', src)))
    .map((screenshot) => ({ ...screenshot, type: 'image/png' })),
  shortcuts: [
    { name: 'Tugas', url: '/tugas' },
    { name: 'Setujui', url: '/setujui' },
    { name: 'Ikhtisar', url: '/ikhtisar' },
  ],
};
