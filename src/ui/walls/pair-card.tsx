import { useState } from 'preact/hooks';
import { addWall, type WallCode } from '../../app/walls.ts';
import type { TimeZone } from '../../domain/calendar.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import type { FieldRemark } from '../parts/control/field-line.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { clockZoneText } from '../words/date.ts';
import { words } from '../words/words.ts';

interface PairCardProps {
  readonly zone: TimeZone;
  readonly onMade: () => void;
}

/** Makes the code of one screen and shows it once. */
export function PairCard({ zone, onMade }: PairCardProps) {
  const text = words.value.walls;
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [made, setMade] = useState<(WallCode & { readonly name: string }) | null>(null);
  const make = async (event: Event) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return setFault(text.nameMissing);
    const code = await addWall(wanted);
    if (!code) return setFault(text.notAnswered);
    setFault(null);
    setName('');
    setMade({ ...code, name: wanted });
    onMade();
  };
  const remark: FieldRemark =
    fault === null ? { tone: 'hint', text: text.nameHint } : { tone: 'problem', text: fault };
  return (
    <Card title={text.add}>
      <form class="stack" onSubmit={make}>
        <TextField label={text.name} value={name} onInput={setName} maxLength={100} remark={remark} />
        <div class="cluster">
          <Button kind="primary" type="submit">
            {text.make}
          </Button>
        </div>
        <div role="status">
          {made && (
            <>
              <p>{text.codeFor(made.name)}</p>
              <p class="wall-code">{made.code.replace(/^(.{5})/, '$1 ')}</p>
              <p>{text.codeHow(`${location.origin}/layar`, clockZoneText(made.pairBefore, zone))}</p>
            </>
          )}
        </div>
      </form>
    </Card>
  );
}
