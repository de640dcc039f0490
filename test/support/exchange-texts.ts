import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExchangeFault } from '../../src/domain/exchange/fault.ts';
import { type FileTexts, parseExchange } from '../../src/endpoint/exchange/parse-exchange.ts';

export const NTB_FOLDER = fileURLToPath(new URL('../../src/data/ntb/', import.meta.url));

export const ntbTexts = (): FileTexts =>
  Object.fromEntries(
    readdirSync(NTB_FOLDER)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => [file, readFileSync(`${NTB_FOLDER}${file}`, 'utf8')]),
  );

const tail = 'https://contoh.go.id/buku,yes,,no';

/** A small folder without any fault. */
export const SMALL: FileTexts = {
  'areas.csv': `code,name,level,parent,longitude,latitude,population,source,verified,note,example
10,Provinsi Contoh,province,,117.5,-8.6,1000,${tail}
10.01,Kabupaten Contoh,regency,10,,,,${tail}
`,
  'org-units.csv': `code,name,short_name,kind,parent,valid_from,valid_to,successors,source,verified,note,example
GOV,Pemerintah Contoh,Pemprov,government,,,,,${tail}
LAMA,Dinas Lama,Lama,dinas,GOV,,2025-12-31,BARU,${tail}
BARU,Dinas Baru,Baru,dinas,GOV,2026-01-02,,,${tail}
`,
  'period-calendars.csv': `frequency,opens_after_days,closes_after_days,time_zone,source,verified,note,example
annual,0,60,Asia/Makassar,${tail}
quarterly,0,30,Asia/Makassar,${tail}
`,
  'indicators.csv': `code,name,measure_unit,polarity,formula,aggregation,perspective,owner,frequency,key,decimals,baseline_year,baseline,min_evidence,successor,weight,source,verified,note,example
LAMA-1,Indeks lama,indeks,higher,progressive,last,customer,BARU,annual,no,2,2018,-4.56,1,BARU-1,1,${tail}
BARU-1,Indeks baru,indeks,higher,progressive,last,customer,BARU,annual,yes,2,,,1,,1,${tail}
`,
  'plan-nodes.csv': `id,plan,level,code,parent,text,year_from,year_to,indicators,owner,source,verified,note,example
P:V,P,vision,V,,Visi,2025,2029,,,${tail}
P:M1,P,mission,M1,P:V,Misi,2025,2029,,,${tail}
P:T1,P,goal,T1,P:M1,Tujuan,2025,2029,BARU-1,,${tail}
P:S1,P,objective,S1,P:T1,Sasaran,2025,2029,LAMA-1;BARU-1,BARU,${tail}
`,
  'targets.csv': `id,indicator,area,period,operator,amount,upper,stage,stated_on,source,verified,note,example
T1,BARU-1,10,2025-FY,=,70,,APBD,2025-02-01,${tail}
T2,BARU-1,10,2026-FY,range,4.5,5.0,,,${tail}
`,
  'measurements.csv': `indicator,unit,area,period,disaggregation,amount,release,claim,source,verified,note,example
BARU-1,BARU,10,2024-FY,,69.5,1,1,${tail}
BARU-1,BARU,10.01,2024-D0509,,0,1,1,${tail}
`,
  'budgets.csv': `id,government,unit,level,code,name,year,as_of,stage,ceiling,realized,source,verified,note,example
B1,10,BARU,programme,1.02.02,Program Contoh,2025,2025-12-31,final,1000.50,0,${tail}
`,
  'sakip-results.csv': `id,area,entity,year,score,grade,claim,source,verified,note,example
S1,10,Prov. Contoh,2024,60.64,B,1,${tail}
`,
};

/** The same folder with one cell changed; `line` as an editor counts it. Only for cells without quotes. */
export function withCell(
  texts: FileTexts,
  file: string,
  line: number,
  field: string,
  value: string,
): FileTexts {
  const lines = (texts[file] as string).split('\n');
  const at = (lines[0] as string).split(',').indexOf(field);
  const cells = (lines[line - 1] as string).split(',');
  cells[at] = value;
  return { ...texts, [file]: lines.with(line - 1, cells.join(',')).join('\n') };
}

export function faultsOf(texts: FileTexts): readonly ExchangeFault[] {
  const parsed = parseExchange(texts);
  return parsed.ok ? [] : parsed.problem;
}
