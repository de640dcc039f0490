import type { JSX } from 'preact';
import { Card } from '../../src/ui/parts/card.tsx';
import { MiniBars } from '../../src/ui/parts/chart/mini-bars.tsx';
import { Button } from '../../src/ui/parts/control/button.tsx';
import { CheckRow } from '../../src/ui/parts/control/check-row.tsx';
import { FileButton } from '../../src/ui/parts/control/file-button.tsx';
import { IconButton } from '../../src/ui/parts/control/icon-button.tsx';
import { NumberField } from '../../src/ui/parts/control/number-field.tsx';
import { TextArea } from '../../src/ui/parts/control/text-area.tsx';
import { TaskRow } from '../../src/ui/parts/duty/task-row.tsx';
import { EvidenceCard } from '../../src/ui/parts/evidence/evidence-card.tsx';
import { FactList } from '../../src/ui/parts/fact-list.tsx';
import { Screen } from '../../src/ui/parts/frame/screen.tsx';
import { Icon } from '../../src/ui/parts/icon.tsx';
import { IconTile } from '../../src/ui/parts/icon-tile.tsx';
import { ListRow } from '../../src/ui/parts/list-row.tsx';
import { RowList } from '../../src/ui/parts/row-list.tsx';
import { SectionHeading } from '../../src/ui/parts/section-heading.tsx';
import { Notice } from '../../src/ui/parts/state/notice.tsx';
import { ExampleTag } from '../../src/ui/parts/value/example-tag.tsx';
import { ReceiptChain } from '../../src/ui/parts/value/receipt-chain.tsx';
import { SegmentProgress } from '../../src/ui/parts/value/segment-progress.tsx';
import { SourceNote } from '../../src/ui/parts/value/source-note.tsx';
import { StatCounts } from '../../src/ui/parts/value/stat-counts.tsx';

const nothing = () => {};

/** After picture 01. */
export function TasksPage(): JSX.Element {
  const extra = (
    <>
      <SegmentProgress
        segments={[
          'arrived',
          'arrived',
          'arrived',
          'arrived',
          'on-device',
          'on-device',
          'returned',
          'open',
          'open',
        ]}
      />
      <div class="spread small">
        <span>
          <strong>6 dari 9</strong> angka sudah diisi
        </span>
        <span>
          Tenggat Sel, 15 Okt · <strong>4 hari lagi</strong>
        </span>
      </div>
    </>
  );
  return (
    <Screen title="Tugas saya" subtitle="TW III 2024 · Dinkes NTB" extra={extra}>
      <Notice tone="offline">
        Tanpa sinyal sejak 08.12. Tetap bisa mengisi; kiriman berangkat sendiri saat ada sinyal.
      </Notice>
      <SectionHeading count={1}>Perlu Anda perbaiki</SectionHeading>
      <RowList tone="warn">
        <TaskRow
          href="#a"
          icon="undo-2"
          tone="warn"
          title="Kepesertaan jaminan (UHC)"
          detail={
            <>
              <span class="warn-text">Dikembalikan kemarin.</span> “Lampirkan rekap per 30 September.”
            </>
          }
        />
      </RowList>
      <SectionHeading count={2}>Belum diisi</SectionHeading>
      <RowList>
        <TaskRow
          href="#b"
          icon="baby"
          title="Jumlah balita stunting (e-PPGBM)"
          detail="TW II: 56.346 balita"
        />
        <TaskRow href="#c" icon="percent" title="Prevalensi stunting (e-PPGBM)" detail="TW II: 13,42 %" />
      </RowList>
      <SectionHeading count={6}>Sudah diisi</SectionHeading>
      <RowList>
        <TaskRow
          href="#d"
          title={
            <>
              Kelengkapan antropometri <ExampleTag />
            </>
          }
        >
          <ReceiptChain step="on-device" />
        </TaskRow>
        <TaskRow
          href="#e"
          title={
            <>
              Cakupan imunisasi dasar lengkap <ExampleTag />
            </>
          }
        >
          <ReceiptChain step="received" stuck="two-values" />
        </TaskRow>
        <TaskRow
          href="#f"
          title={
            <>
              Ibu hamil diperiksa 6 kali <ExampleTag />
            </>
          }
        >
          <ReceiptChain step="verified" />
        </TaskRow>
      </RowList>
    </Screen>
  );
}

/** After picture 02. */
export function EntryPage(): JSX.Element {
  const actions = (
    <>
      <p class="action-bar__note">
        <Icon name="smartphone" />
        Tersimpan otomatis di perangkat ini, 09.41
      </p>
      <Button kind="primary" full trailingIcon="arrow-right">
        Siap dikirim
      </Button>
    </>
  );
  return (
    <Screen
      title="Jumlah balita stunting"
      subtitle="e-PPGBM · Provinsi · TW III 2024"
      back="#tugas"
      tools={<IconButton icon="circle-question-mark" label="Manual indikator" onPress={nothing} />}
      actions={actions}
    >
      <NumberField
        label="Realisasi triwulan III"
        labelNote="posisi 30 September"
        value="52.619"
        unit="balita"
        onInput={nothing}
        remark={{
          tone: 'understood',
          text: (
            <>
              <strong>Turun 3.727 (6,6 %)</strong> dari triwulan II. Wajar: triwulan lalu turun 2.956.
            </>
          ),
        }}
      />
      <Card>
        <MiniBars
          label="Tiga triwulan terakhir"
          bars={[
            { label: 'TW I', value: '59302', shown: '59.302' },
            { label: 'TW II', value: '56346', shown: '56.346' },
            { label: 'TW III', value: '52619', shown: '52.619', current: true },
          ]}
        />
        <SourceNote source="e-PPGBM 2024" />
      </Card>
      <SectionHeading count="wajib minimal 1">Bukti (2)</SectionHeading>
      <EvidenceCard
        name="Foto rekap bertanda tangan"
        type="image/jpeg"
        thumbnail={null}
        detail={
          <>
            2,9 MB → <strong>412 KB</strong> · di perangkat ini
          </>
        }
        progress={{ done: 268, total: 412, label: '268 dari 412 KB' }}
        menu={[{ label: 'Lepas bukti', icon: 'trash-2', onPress: nothing, danger: true }]}
      />
      <EvidenceCard
        name="Rekap e-PPGBM TW III.pdf"
        type="application/pdf"
        thumbnail={null}
        detail="268 KB · 4 halaman · di perangkat ini"
        menu={[{ label: 'Lepas bukti', icon: 'trash-2', onPress: nothing, danger: true }]}
      />
      <div class="pair">
        <FileButton source="camera" onFiles={nothing}>
          Ambil foto
        </FileButton>
        <FileButton source="file" onFiles={nothing}>
          Pilih berkas
        </FileButton>
      </div>
      <TextArea label="Catatan untuk verifikator" labelNote="boleh kosong" value="" onInput={nothing} />
    </Screen>
  );
}

/** After picture 03. */
export function OutboxPage(): JSX.Element {
  return (
    <Screen title="Kiriman" subtitle="Dicatat server terakhir 10.42 WITA">
      <StatCounts counts={{ 'on-device': 2, sent: 1, received: 3, verified: 4, approved: 7 }} />
      <SectionHeading count={<Button kind="quiet">Kirim sekarang</Button>}>
        Belum sampai di server
      </SectionHeading>
      <RowList>
        <ListRow
          title="Jumlah balita stunting"
          value="52.619"
          detail={
            <>
              Foto: <strong>268 dari 412 KB</strong>, dilanjutkan bila putus
            </>
          }
        >
          <ReceiptChain step="on-device" />
        </ListRow>
        <ListRow title="Prevalensi stunting" value="12,93 %" detail="Menunggu giliran · disimpan 09.58">
          <ReceiptChain step="sent" stuck="rejected" />
        </ListRow>
      </RowList>
      <SectionHeading count="nomor: contoh">Sudah ada tanda terima</SectionHeading>
      <RowList>
        <ListRow
          href="#x"
          title="Kepesertaan UHC, semester I"
          value="97,31 %"
          detail={
            <>
              Tanda terima <strong>KN-24-3-0118</strong> · 10.42 WITA
            </>
          }
        >
          <ReceiptChain step="approved" />
        </ListRow>
      </RowList>
      <RowList>
        <ListRow
          href="#y"
          lead={<IconTile icon="shield-check" tone="done" />}
          title="Kiriman terlindungi di perangkat ini"
          detail="38 MB dari 1,2 GB · ekspor salinan"
        />
      </RowList>
    </Screen>
  );
}

/** After picture 04. */
export function ReturnedPage(): JSX.Element {
  const actions = (
    <>
      <Button kind="primary" full icon="pencil">
        Perbaiki sekarang
      </Button>
      <Button full icon="message-square">
        Tanggapi tanpa mengubah angka
      </Button>
    </>
  );
  return (
    <Screen
      title="Dikembalikan untuk diperbaiki"
      subtitle="Kepesertaan jaminan kesehatan · TW III 2024"
      back="#tugas"
      actions={actions}
    >
      <Notice tone="warn" icon="undo-2" title="Alasan pengembalian">
        <strong>“Angka sama dengan posisi semester I. Lampirkan rekap kepesertaan per 30 September.”</strong>
        <br />
        Verifikator Dinas Kesehatan <ExampleTag /> · Kam, 10 Okt 15.20
      </Notice>
      <SectionHeading count="versi 2">Yang dilihat verifikator</SectionHeading>
      <Card>
        <FactList
          facts={[
            { label: 'Realisasi TW III', value: <strong>97,31 %</strong> },
            { label: 'Posisi semester I', value: '97,31 %' },
            { label: 'Bukti terlampir', value: 'rekap per 30 Juni', tone: 'warn' },
          ]}
        />
      </Card>
      <SectionHeading>Agar diterima</SectionHeading>
      <Card flush>
        <CheckRow checked={false} onChange={nothing}>
          Lampirkan rekap <strong>per 30 September 2024</strong>
        </CheckRow>
        <CheckRow checked onChange={nothing}>
          Periksa lagi angkanya, atau jelaskan mengapa tetap 97,31 %
        </CheckRow>
      </Card>
      <Notice tone="neutral">
        Dihitung <strong>tepat waktu</strong>: isian pertama Anda tercatat 8 Oktober, sebelum tenggat 15
        Oktober.
      </Notice>
    </Screen>
  );
}
