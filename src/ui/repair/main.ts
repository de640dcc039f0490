import '../style/kinerja.css';
import { renewCode } from './renew-code.ts';

// A page of its own that needs nothing of the app: it must work when the app does not.
const button = document.getElementById('perbaiki') as HTMLButtonElement;
const state = document.getElementById('keadaan') as HTMLElement;

button.addEventListener('click', async () => {
  button.disabled = true;
  state.textContent = 'Memeriksa sambungan…';
  const done = await renewCode();
  if (done === 'renewed') {
    state.textContent = 'Program dihapus. Mengunduh yang baru…';
    location.replace('/');
    return;
  }
  button.disabled = false;
  state.textContent =
    'Server belum terjangkau, jadi tidak ada yang dihapus. Sambungkan ke jaringan, lalu coba lagi.';
});
