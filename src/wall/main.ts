import './layar.css';
import './units.css';
import type { PairReply, WallClock } from '../protocol/wall.ts';
import { BoardView } from './board-view.ts';
import { clockText, contactAt } from './contact.ts';
import { Link } from './link.ts';

// A page of its own: a screen on a wall has no person, no outbox and nothing to unlock.
const TOKEN = 'kinerja-layar';
/** How long a page is shown, ms. */
const PAGE = 30_000;

const at = <T extends Element = HTMLElement>(id: string): T => document.getElementById(id) as unknown as T;

const form = at<HTMLFormElement>('pair');
const view = new BoardView({
  government: at('government'),
  vision: at('vision'),
  page: at('page'),
  place: at('place'),
});
let heard = 0;
let clock: WallClock | null = null;

function tick(): void {
  const now = Date.now();
  at('clock').textContent = clock && clockText(now, clock);
  if (form.isConnected) return;
  const { text, isStale } = contactAt(heard, now, clock);
  if (at('contact').textContent !== text) at('contact').textContent = text;
  document.body.classList.toggle('stale', isStale);
}

function run(token: string): void {
  form.remove();
  document.body.classList.add('running');
  new Link(token, {
    show: (board) => {
      clock = board.clock;
      view.show(board);
      tick();
    },
    heard: (moment) => {
      heard = moment;
    },
    unpaired: () => {
      localStorage.removeItem(TOKEN);
      location.reload();
    },
  }).start();
  setInterval(() => view.next(), PAGE);
  void navigator.wakeLock?.request('screen').catch(() => undefined);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const code = new FormData(form).get('code');
  const answer = await fetch('/v1/wall/pair', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kinerja': '1' },
    body: JSON.stringify({ code }),
  }).catch(() => null);
  if (!answer?.ok) {
    at('fault').textContent = answer
      ? 'Kode tidak dikenal, sudah dipakai, atau sudah lewat waktunya.'
      : 'Server belum terjangkau. Periksa jaringan, lalu coba lagi.';
    return;
  }
  const { token } = (await answer.json()) as PairReply;
  localStorage.setItem(TOKEN, token);
  run(token);
});

const token = localStorage.getItem(TOKEN);
if (token) run(token);
else form.hidden = false;
tick();
setInterval(tick, 1000);
