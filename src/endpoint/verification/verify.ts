import type { Dossier } from '../../domain/dossier/dossier.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { isCode } from '../../domain/dossier/shape.ts';
import {
  type AgreementPaper,
  agreementFigures,
  agreementPaper,
} from '../../domain/papers/agreement-paper.ts';
import { neighbour } from '../../domain/papers/agreement-revisions.ts';
import { type CertificatePaper, certificatePaper } from '../../domain/papers/certificate-paper.ts';
import { dossierId } from '../../protocol/entry-id.ts';
import { hashText } from '../../protocol/hash.ts';
import type { Endpoint } from '../endpoint.ts';
import { nameId } from '../name-id.ts';
import { KeptByVersion } from '../rows/kept-by-version.ts';
import { paperFacts } from '../rows/paper-facts.ts';
import type { TenantReader } from '../storage/port.ts';

/** A paper that was issued, as anybody who holds its code may see it. */
export type Verified = VerifiedAgreement | VerifiedCertificate;

export interface VerifiedAgreement {
  readonly is: 'agreement';
  readonly paper: AgreementPaper;
  /** False when a target or ceiling is another one than was signed, so that ours would not be what the paper shows. */
  readonly hasSignedFigures: boolean;
  /** A later revision is signed. */
  readonly isReplaced: boolean;
}

export interface VerifiedCertificate {
  readonly is: 'certificate';
  readonly paper: CertificatePaper;
}

/** Finds signed papers by their code; what papers show is read again only when it has changed. */
export class Verifier {
  readonly #storage: Endpoint['storage'];
  readonly #facts = new KeptByVersion(paperFacts);

  constructor({ storage }: Pick<Endpoint, 'storage'>) {
    this.#storage = storage;
  }

  /** The papers that carry a code, in whichever government; none for what is no code. */
  async verify(code: string): Promise<readonly Verified[]> {
    if (!isCode(code)) return [];
    const found: Verified[] = [];
    for (const { id } of await this.#storage.tenants())
      found.push(...(await this.#storage.read(id, (view) => this.#verifiedIn(view, id, code))));
    return found;
  }

  async #verifiedIn(view: TenantReader, tenant: string, code: string): Promise<readonly Verified[]> {
    const rows = await view.dossiersCoded(code);
    const carriers = rows.map((row) => row.body as Dossier).filter((one) => isSigned(one) || isAwarded(one));
    if (carriers.length === 0) return [];
    const facts = await this.#facts.of(tenant, view);
    return await Promise.all(
      carriers.map(async (dossier) => {
        // Of a personal record only the certificate, which was made to be shown.
        if (isAwarded(dossier))
          return { is: 'certificate', paper: certificatePaper(dossier, facts) } as const;
        const paper = agreementPaper(dossier, facts);
        const hasSignedFigures = textOf(dossier, 'figures') === hashText(agreementFigures(paper));
        const replaced = await isReplaced(view, tenant, dossier);
        return { is: 'agreement', paper, hasSignedFigures, isReplaced: replaced } as const;
      }),
    );
  }
}

const isSigned = ({ kind, status }: Dossier): boolean =>
  kind === 'agreement' && ['agreed', 'revised'].includes(status.value.state);

const isAwarded = ({ kind, status }: Dossier): boolean =>
  kind === 'recognition' && status.value.state === 'awarded';

/** Whether a revision of it is signed; it was written by whoever signed, who may not have been allowed to end this one. */
async function isReplaced(view: TenantReader, tenant: string, dossier: Dossier): Promise<boolean> {
  if (dossier.status.value.state === 'revised') return true;
  const name = neighbour(dossier, 1);
  if (name === null) return false;
  const id = dossierId(tenant, { ...dossier, name }, nameId);
  const next = (await view.rows([id])).get(id)?.body as Dossier | undefined;
  return next !== undefined && isSigned(next);
}
