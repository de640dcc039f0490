import type { JSX } from 'preact';
import { Card } from '../../src/ui/parts/card.tsx';
import { BulletBar } from '../../src/ui/parts/chart/bullet-bar.tsx';
import { CheckList } from '../../src/ui/parts/check-list.tsx';
import { Button } from '../../src/ui/parts/control/button.tsx';
import { ChoiceGroup } from '../../src/ui/parts/control/choice-group.tsx';
import { Segmented } from '../../src/ui/parts/control/segmented.tsx';
import { TextField } from '../../src/ui/parts/control/text-field.tsx';
import { Timeline } from '../../src/ui/parts/explain/timeline.tsx';
import { KeyHint } from '../../src/ui/parts/frame/key-hint.tsx';
import { Screen } from '../../src/ui/parts/frame/screen.tsx';
import { Icon } from '../../src/ui/parts/icon.tsx';
import { IconTile } from '../../src/ui/parts/icon-tile.tsx';
import { ListRow } from '../../src/ui/parts/list-row.tsx';
import { RowList } from '../../src/ui/parts/row-list.tsx';
import { Notice } from '../../src/ui/parts/state/notice.tsx';
import { ClassChip } from '../../src/ui/parts/value/class-chip.tsx';
import { ExampleTag } from '../../src/ui/parts/value/example-tag.tsx';
import { Figure } from '../../src/ui/parts/value/figure.tsx';
import { ReceiptLine } from '../../src/ui/parts/value/receipt-line.tsx';
import { StateChip } from '../../src/ui/parts/value/state-chip.tsx';
import type { ThreadCount } from '../../src/ui/parts/value/threads.tsx';

const nothing = () => {};

/** After picture 06. */
export function ReviewPage(): JSX.Element {
  const actions = (
    <>
      <Button kind="warn" full icon="undo-2">
        Kembalikan dengan alasan
      </Button>
      <Button kind="primary" full icon="check">
        Sahkan, lanjut berikutnya
      </Button>
    </>
  );
  return (
    <Screen
      title="Menunggu persetujuan Anda"
      subtitle="Kepala Dinas Kesehatan · Triwulan III 2024"
      flush
      actions={actions}
    >
      <div class="split split--detail">
        <div class="split__list">
          <div class="cluster">
            <Segmented
              label="Yang ditampilkan"
              value="w"
              choices={[
                { value: 'w', label: 'Menunggu 6' },
                { value: 'd', label: 'Diputuskan 11' },
              ]}
              onChange={nothing}
            />
          </div>
          <RowList flush>
            <ListRow
              href="#1"
              selected
              title="Jumlah balita stunting"
              value="52.619"
              unit="balita"
              detail="Seksi Gizi · diverifikasi Sen, 14 Okt"
            />
            <ListRow
              href="#2"
              title="Prevalensi stunting (e-PPGBM)"
              value="12,93"
              unit="%"
              detail="Seksi Gizi · diverifikasi Sen, 14 Okt"
            />
            <ListRow
              href="#3"
              title="Kepesertaan UHC"
              value="97,31"
              unit="%"
              detail="Perbaikan diterima hari ini"
              remark={
                <>
                  <Icon name="triangle-alert" size={16} /> sama dengan smt I
                </>
              }
            />
            <ListRow
              title="Umur harapan hidup"
              detail="Disahkan · di perangkat ini"
              tools={
                <Button kind="quiet" icon="rotate-ccw" small>
                  Batalkan
                </Button>
              }
            />
          </RowList>
          <p class="table__foot">
            <KeyHint>J</KeyHint> <KeyHint>K</KeyHint> pindah · <KeyHint>S</KeyHint> sahkan ·{' '}
            <KeyHint>B</KeyHint> kembalikan
          </p>
        </div>
        <div class="split__detail">
          <p class="quiet">
            Jumlah balita stunting (e-PPGBM) <StateChip state="verified" />
          </p>
          <Figure value="52.619" unit="balita" />
          <CheckList
            results={[
              { key: 'a', outcome: 'pass', text: 'Angka di foto dan PDF sama dengan isian' },
              { key: 'b', outcome: 'doubt', text: 'Perubahan di luar rentang wajar' },
              { key: 'c', outcome: 'note', text: 'Memengaruhi nilai Pelanggan pada kartu skor dinas' },
            ]}
          />
          <Card>
            <ReceiptLine
              step="verified"
              details={{
                'on-device': '11 Okt 09.41',
                sent: '11 Okt 10.44',
                received: 'KN-24-3-0121',
                verified: '14 Okt 08.50',
                approved: 'menunggu Anda',
              }}
            />
          </Card>
          <Notice tone="info" icon="fingerprint">
            Persetujuan mengikat <strong>nilai dan bukti yang Anda lihat sekarang</strong>.
          </Notice>
          <Card title="Riwayat">
            <Timeline
              steps={[
                {
                  key: '1',
                  what: 'Diisi',
                  who: 'Ni Luh Sari, Seksi Gizi',
                  when: '11 Okt 09.41',
                  state: 'done',
                },
                {
                  key: '2',
                  what: 'Dikembalikan',
                  who: 'Verifikator',
                  when: '12 Okt 10.00',
                  reason: 'Lampirkan rekap',
                  state: 'stuck',
                },
                { key: '3', what: 'Pengesahan', when: 'menunggu', state: 'open' },
              ]}
            />
          </Card>
        </div>
      </div>
    </Screen>
  );
}

const ROWS: readonly (readonly [string, string, string, ThreadCount, string])[] = [
  ['Pendapatan asli daerah', '2.292 dari 2.738 Rp miliar', '83.71', 4, '83,71'],
  ['Pajak daerah', '1.706 dari 1.766 Rp miliar', '96.60', 5, '96,60'],
  ['Retribusi daerah', '14,455 dari 32,747 Rp miliar', '44.14', 1, '44,14'],
];

/** After picture 07. */
export function ScorecardPage(): JSX.Element {
  return (
    <Screen
      title="Kartu skor Bappenda"
      subtitle="Badan Pengelolaan Pendapatan Daerah · Tahun 2022 · disahkan"
    >
      <Card>
        <div class="spread">
          <div>
            <p class="quiet">Nilai kinerja organisasi</p>
            <Figure value="91,15">
              <ClassChip threads={5} />
            </Figure>
          </div>
          <Button icon="calculator">Jelaskan angka ini</Button>
        </div>
      </Card>
      <div class="columns columns--2">
        {(['Keuangan', 'Pelanggan'] as const).map((name) => (
          <Card
            key={name}
            title={
              <span class="cluster">
                <IconTile icon={name === 'Keuangan' ? 'wallet' : 'smile'} />
                {name}
              </span>
            }
            tools={<ClassChip threads={4} />}
          >
            <RowList flush>
              {ROWS.map(([title, detail, attainment, threads, shown]) => (
                <ListRow
                  key={title}
                  title={title}
                  value={
                    <ClassChip threads={threads} plain>
                      {shown}
                    </ClassChip>
                  }
                  detail={
                    <>
                      {detail} <ExampleTag />
                    </>
                  }
                >
                  <BulletBar attainment={attainment} threads={threads} />
                </ListRow>
              ))}
            </RowList>
          </Card>
        ))}
      </div>
      <Notice
        tone="error"
        icon="triangle-alert"
        title="Retribusi 44,14 %: belum ada rencana tindak lanjut."
        actions={<Button>Susun</Button>}
      >
        Capaian “sangat rendah” wajib bertindak lanjut.
      </Notice>
    </Screen>
  );
}

/** After picture 05. */
export function ConflictPage(): JSX.Element {
  return (
    <Screen
      title="Dua nilai untuk angka yang sama"
      subtitle="Target kunjungan wisatawan, tahun 2022 · Dinas Pariwisata"
      actions={
        <>
          <Button>Minta keduanya menjelaskan</Button>
          <Button kind="primary" icon="check">
            Pakai nilai B
          </Button>
        </>
      }
    >
      <Notice tone="info" icon="git-compare-arrows">
        Dua orang mengisi <strong>tanpa saling melihat</strong>. Tidak ada yang ditimpa.
      </Notice>
      <ChoiceGroup
        legend="Nilai yang dipakai"
        legendHidden
        cards
        value="b"
        onChange={nothing}
        options={[
          {
            value: 'a',
            label: 'Nilai A · versi 4',
            detail: (
              <>
                <Figure value="1.000.000" unit="orang" />
                Subbag Program · Kam, 1 Des 2022
                <BulletBar attainment="90" threads={4} />
                <ClassChip threads={4} />
              </>
            ),
          },
          {
            value: 'b',
            label: 'Nilai B · kandidat',
            detail: (
              <>
                <Figure value="1.300.000" unit="orang" />
                Bidang Pemasaran · Jum, 2 Des 2022
                <BulletBar attainment="69.23" threads={3} />
                <ClassChip threads={3} />
              </>
            ),
          },
        ]}
      />
      <TextField
        label="Alasan memilih nilai B"
        labelNote="wajib, tercatat atas nama Anda"
        value=""
        required
        onInput={nothing}
        remark={{ tone: 'problem', text: 'Alasannya belum diisi.' }}
      />
    </Screen>
  );
}
