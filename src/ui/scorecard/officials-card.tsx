import { officialsOf, positionsHeld } from '../../app/facts/card-of.ts';
import type { Facts } from '../../app/facts/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { officialOwner, personOfCard } from '../../domain/scorecard/official-card.ts';
import { Card } from '../parts/card.tsx';
import { words } from '../words/words.ts';
import { type CardAddress, cardHref } from './explain-address.ts';

interface OfficialsCardProps {
  readonly known: Facts;
  readonly address: CardAddress & { readonly unit: string };
  readonly now: number;
}

/** One step down from a unit to its officials, or up from an official to the units of the positions held. */
export function OfficialsCard({ known, address, now }: OfficialsCardProps) {
  const say = words.value.cardBeside;
  const person = personOfCard(address.unit);
  if (person !== null) {
    const units = [...new Set(positionsHeld(known, person, now).map(({ unit }) => unit))];
    return (
      <Card title={say.upTo}>
        <p class="quiet small">{say.officialNote}</p>
        <Links owners={units} nameOf={unitShortName} address={address} />
      </Card>
    );
  }
  const officials = officialsOf(known, address.unit, address.year, now);
  if (officials.length === 0) return null;
  return (
    <Card title={say.officials}>
      <Links
        owners={officials.map(officialOwner)}
        nameOf={(owner) => personName(personOfCard(owner) ?? '')}
        address={address}
      />
    </Card>
  );
}

interface LinksProps {
  readonly owners: readonly string[];
  readonly nameOf: (owner: string) => string;
  readonly address: CardAddress;
}

function Links({ owners, nameOf, address }: LinksProps) {
  return (
    <ul class="coverage">
      {owners.map((unit) => (
        <li key={unit}>
          <a href={cardHref({ ...address, unit })}>{nameOf(unit)}</a>
        </li>
      ))}
    </ul>
  );
}
