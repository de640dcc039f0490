import type { JSX } from 'preact';
import { Card } from '../../src/ui/parts/card.tsx';
import { ChainStrip } from '../../src/ui/parts/chain-strip.tsx';
import { Chart } from '../../src/ui/parts/chart/chart.tsx';
import type { ChartPoint } from '../../src/ui/parts/chart/chart-points.ts';
import { Spark } from '../../src/ui/parts/chart/spark.tsx';
import { Button } from '../../src/ui/parts/control/button.tsx';
import { LanguageToggle } from '../../src/ui/parts/control/language-toggle.tsx';
import { SelectField } from '../../src/ui/parts/control/select-field.tsx';
import { ThemeToggle } from '../../src/ui/parts/control/theme-toggle.tsx';
import { DutyChain } from '../../src/ui/parts/duty/duty-chain.tsx';
import { Fraction } from '../../src/ui/parts/explain/fraction.tsx';
import { NumberedStep } from '../../src/ui/parts/explain/numbered-step.tsx';
import { Screen } from '../../src/ui/parts/frame/screen.tsx';
import { SidePanel } from '../../src/ui/parts/frame/side-panel.tsx';
import { TabLinks } from '../../src/ui/parts/frame/tab-links.tsx';
import { EmptyState } from '../../src/ui/parts/state/empty-state.tsx';
import { LoadingLine } from '../../src/ui/parts/state/loading-line.tsx';
import { Notice } from '../../src/ui/parts/state/notice.tsx';
import { StateCard } from '../../src/ui/parts/state/state-card.tsx';
import { DataTable } from '../../src/ui/parts/table/data-table.tsx';
import { ClassChip } from '../../src/ui/parts/value/class-chip.tsx';
import { ClassScale } from '../../src/ui/parts/value/class-scale.tsx';
import { ExampleTag } from '../../src/ui/parts/value/example-tag.tsx';
import { Figure } from '../../src/ui/parts/value/figure.tsx';
import { RhombNumber } from '../../src/ui/parts/value/rhomb-number.tsx';
import { ScoreCell } from '../../src/ui/parts/value/score-cell.tsx';
import { SourceNote } from '../../src/ui/parts/value/source-note.tsx';
import { TrendMark } from '../../src/ui/parts/value/trend-mark.tsx';
import { UnverifiedTag } from '../../src/ui/parts/value/unverified-tag.tsx';
import { words } from '../../src/ui/words/words.ts';

const nothing = () => {};

const point = (at: number, value: string | null, target: string | null = null): ChartPoint => ({
  key: String(at),
  label: String(at),
  at,
  value,
  target,
  shownValue: value?.replace('.', ',') ?? null,
  shownTarget: target?.replace('.', ',') ?? null,
});

const ROADS: readonly ChartPoint[] = [
  point(2011, null, '55.40'),
  point(2012, '66.02', '60.78'),
  point(2013, null, '65.78'),
  ...[2014, 2015, 2016, 2017].map((year) => point(year, null)),
  point(2018, '83.65'),
  ...[2019, 2020].map((year) => point(year, null)),
  point(2021, '84.00'),
  point(2022, null),
  point(2023, '84.52'),
  point(2024, null),
  { ...point(2025, '75.50'), broken: true },
];

/** After picture 10. */
export function MissionPage(): JSX.Element {
  return (
    <Screen
      title="Misi 3 · Infrastruktur yang merata dan berkeadilan"
      subtitle="Tahun 2025"
      crumbs={[
        { label: 'Ikhtisar', href: '#i' },
        { label: 'Misi 3', href: '#m' },
        { label: 'Meningkatnya kemantapan jalan provinsi' },
      ]}
      tools={<Button icon="share-2">Tautan</Button>}
      source={
        <span>Sumber: berita Antara (2012–2021), Suara NTB, NTB Satu (Nov 2025) mengutip Dinas PUPR.</span>
      }
    >
      <ChainStrip
        label="Dari misi ke pejabat"
        links={[
          { kind: 'Misi 3', name: 'Infrastruktur merata', icon: 'flag', href: '#1' },
          {
            kind: (
              <>
                Tujuan <ExampleTag />
              </>
            ),
            name: 'Infrastruktur dan konektivitas yang mantap',
            icon: 'signpost',
            href: '#2',
          },
          {
            kind: (
              <>
                Sasaran <ExampleTag />
              </>
            ),
            name: 'Meningkatnya kemantapan jalan provinsi',
            icon: 'goal',
            current: true,
          },
          { kind: 'Indikator', name: 'Jalan provinsi kondisi mantap', icon: 'target', href: '#3' },
          { kind: 'Program 1.03.10', name: 'Penyelenggaraan Jalan', icon: 'folder-kanban', href: '#4' },
          { kind: 'Penanggung jawab', name: 'Kepala Dinas PUPR-Perkim', icon: 'user-check', href: '#5' },
        ]}
      />
      <div class="columns columns--aside">
        <div class="stack stack--wide">
          <Card>
            <p class="quiet">Jalan provinsi kondisi mantap</p>
            <Figure value="75,50" unit="%">
              <ClassChip threads={0}>Target 2025 belum dikunci</ClassChip>
            </Figure>
            <Chart
              title="Jalan provinsi kondisi mantap, persen"
              summary="Naik dari 66,02 pada 2012 ke 84,52 pada 2023, lalu 75,50 pada 2025."
              points={ROADS}
              axisText={(value) => String(value)}
            />
          </Card>
          <Card title="Program dan kegiatan pendukung" flush>
            <DataTable
              caption="Program dan kegiatan pendukung"
              captionHidden
              counted
              rowKey={(row) => row.code}
              rows={[
                { code: '1.03.10', name: 'Program Penyelenggaraan Jalan', ceiling: '412,6' },
                { code: '1.03.10.1.01', name: 'Penyelenggaraan Jalan Provinsi', ceiling: '412,6' },
              ]}
              columns={[
                { key: 'code', header: 'Kode', cell: (row) => row.code },
                { key: 'name', header: 'Program / kegiatan', cell: (row) => row.name, rowHeader: true },
                { key: 'ceiling', header: 'Pagu (Rp miliar)', cell: (row) => row.ceiling, numeric: true },
              ]}
            />
          </Card>
        </div>
        <div class="stack stack--wide">
          <Notice tone="error" icon="trending-down" title="Turun 9,02 poin sejak 2023">
            Setara sekitar <strong>134 km</strong> dari 1.484,43 km.
          </Notice>
          <Card title="Rantai tanggung jawab">
            <DutyChain
              duties={[
                { position: 'Gubernur', detail: 'Misi 3', done: true },
                {
                  position: 'Kepala Dinas PUPR-Perkim',
                  detail: 'Sasaran · PK 2025',
                  status: 'ditandatangani',
                  done: true,
                },
                {
                  position: 'Kepala Balai Jalan Sumbawa',
                  detail: 'Ruas di Pulau Sumbawa',
                  status: 'menunggu',
                  done: false,
                },
              ]}
            />
          </Card>
          <Card title="Keputusan dan tindak lanjut">
            <EmptyState
              actions={
                <Button kind="primary" icon="gavel">
                  Catat keputusan
                </Button>
              }
            >
              Belum ada keputusan pimpinan untuk penurunan ini.
            </EmptyState>
          </Card>
        </div>
      </div>
    </Screen>
  );
}

/** After picture 08. */
export function ExplainPage(): JSX.Element {
  return (
    <Screen
      title="Pendapatan daerah"
      crumbs={[{ label: 'Indikator', href: '#i' }, { label: 'Tahun 2024' }]}
      tools={
        <SelectField
          label="Tahun"
          labelHidden
          value="2024"
          choices={[{ value: '2024', label: '2024' }]}
          onChange={nothing}
        />
      }
      source={<SourceNote source="Suara NTB 30 Juni 2025" verified={false} />}
    >
      <div class="columns columns--explain">
        <Card gold title="Tiga hal untuk ditanyakan">
          <div class="columns columns--2">
            <ScoreCell
              href="#c"
              name="Penduduk miskin"
              value="11,38 %"
              tags={<UnverifiedTag />}
              mark={<TrendMark kind="real-down" effect="better" />}
              detail="−0,53 · Sep 2025"
              spark={
                <Spark
                  values={['14.1', '14.0', null, '13.9', '12.9', '11.38']}
                  label="dari 14,10 ke 11,38"
                  tone="good"
                />
              }
            />
            <ScoreCell
              href="#d"
              name="Jalan provinsi mantap"
              value="75,50 %"
              mark={<TrendMark kind="down" effect="worse" word="memburuk" />}
              detail="−9,02 · 2025"
              spark={<Spark values={['84', '84.52', '75.5']} label="dari 84,00 ke 75,50" tone="bad" />}
            />
            <ScoreCell
              href="#e"
              name="Nilai tukar petani"
              value="128"
              mark={<TrendMark kind="unread" effect="neutral" />}
              detail="Des 2025"
            />
            <ScoreCell
              href="#f"
              name="Rasio Gini"
              value="0,369"
              mark={<TrendMark kind="usual" effect="neutral" />}
              detail="+0,005 · Mar 2025"
            />
          </div>
          <span class="cluster">
            <RhombNumber number={3} /> <strong>Infrastruktur</strong>
          </span>
        </Card>
        <SidePanel
          title="Jelaskan angka ini"
          onClose={nothing}
          tools={
            <Button icon="printer" small>
              Cetak
            </Button>
          }
        >
          <NumberedStep number={1} title="Rumus: makin tinggi makin baik">
            <p class="formula">
              <Fraction top="6.621" bottom="6.737" /> × 100 = 98,278… →{' '}
              <span class="formula__result class-5">98,28 %</span>
            </p>
            <p>Dibulatkan satu kali, di akhir. Batas 0–120 tidak tersentuh.</p>
          </NumberedStep>
          <NumberedStep number={4} title="Kelas: sangat tinggi">
            <ClassScale bounds={['≤ 50', '> 50', '> 65', '> 75', '> 90']} current={5} />
          </NumberedStep>
          <NumberedStep number={5} title="Siapa dan kapan">
            <p>
              Diisi Subbid Pelaporan 14 Jan 2025 <ExampleTag />
            </p>
          </NumberedStep>
        </SidePanel>
      </div>
    </Screen>
  );
}

/** After picture 18, and the settings. */
export function StatesPage(): JSX.Element {
  const { states } = words.value;
  return (
    <Screen title="Keadaan layar" subtitle="Apa yang terjadi, apakah data aman, apa langkah berikutnya">
      <div class="columns columns--2">
        <StateCard icon="list-checks" words={states.empty('1 Januari')} />
        <LoadingLine />
        <StateCard icon="wifi-off" words={states.offline('08.12', 3)} />
        <StateCard
          icon="octagon-x"
          tone="error"
          words={states.rejected(1, 'Periode triwulan II sudah dikunci.')}
          actions={<Button>{states.actions.askReopening}</Button>}
          fine="period-closed"
        />
        <StateCard
          icon="hard-drive"
          tone="warn"
          words={states.almostFull('42 MB', 100)}
          actions={
            <>
              <Button kind="primary">{states.actions.freeSpace}</Button>
              <Button>{states.actions.later}</Button>
            </>
          }
        />
        <StateCard icon="circle-dashed" tone="neutral" words={states.tooFewPoints(4)} />
      </div>
      <Notice tone="done" title="Kiriman diterima">
        Tanda terima KN-24-3-0118.
      </Notice>
      <div class="cluster">
        <Button kind="danger" icon="trash-2">
          Hapus
        </Button>
        <Button kind="primary" busy>
          Kirim
        </Button>
        <Button disabled>Belum bisa</Button>
        <Button kind="quiet">Nanti</Button>
      </div>
      <div class="cluster">
        {([5, 4, 3, 2, 1, 0] as const).map((threads) => (
          <ClassChip key={threads} threads={threads} />
        ))}
      </div>
      <TabLinks
        label="Bagian"
        tabs={[
          { href: '#a', label: 'Ringkas', current: true },
          { href: '#b', label: 'Rinci', current: false },
        ]}
      />
      <ThemeToggle />
      <LanguageToggle />
    </Screen>
  );
}
