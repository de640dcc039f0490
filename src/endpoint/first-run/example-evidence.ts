import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evidencePath, settle, stagingDir } from '../evidence/evidence-file.ts';

export interface ExampleEvidence {
  readonly sha: string;
  readonly size: number;
  readonly type: 'application/pdf';
  readonly name: string;
}

const TEXT = 'Bukti dukung contoh untuk latihan';

/** A one-page document that opens in any reader and says what it is (PDF 1.4). */
function examplePdf(): Buffer {
  const content = `BT /F1 24 Tf 60 760 Td (${TEXT}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Puts the document where evidence of the tenant lives; personal records have no part in it. */
export async function storeExample(dataDir: string, tenant: string): Promise<ExampleEvidence> {
  const bytes = examplePdf();
  const sha = createHash('sha256').update(bytes).digest('hex');
  const staged = join(stagingDir(dataDir), randomUUID());
  await writeFile(staged, bytes);
  await settle(staged, evidencePath(dataDir, tenant, { entity: '', sha, place: 'shared' }));
  return { sha, size: bytes.byteLength, type: 'application/pdf', name: 'bukti-contoh.pdf' };
}
