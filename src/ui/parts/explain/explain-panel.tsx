import type { ComponentChildren } from 'preact';
import type { TimeZone } from '../../../domain/calendar.ts';
import type { PackStamp } from '../../../domain/rule-pack/frame.ts';
import type { Explanation } from '../../../domain/scoring/explain.ts';
import type { ClassId, RulePack } from '../../../domain/scoring/rule-pack.ts';
import type { Basis } from '../../../domain/scoring/scored-entry.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { SidePanel } from '../frame/side-panel.tsx';
import { RuleMark } from '../value/rule-mark.tsx';
import { ExplainClass } from './explain-class.tsx';
import { ExplainDifference } from './explain-difference.tsx';
import { ExplainFormula } from './explain-formula.tsx';
import { ExplainOrigin } from './explain-origin.tsx';
import { ExplainWho } from './explain-who.tsx';

/** What a tree names by id, in words. */
export interface ExplainNames {
  readonly indicator: (
    code: string,
  ) => { readonly name: string; readonly measureUnit: string; readonly decimals: number } | null;
  readonly unit: (code: string) => string;
  readonly objective: (id: string) => string;
  readonly person: (id: string) => string;
  readonly timeZone: TimeZone;
}

export interface ExplainPanelProps {
  /** What is explained: `Retribusi daerah, tahun 2024`. */
  readonly subject: ComponentChildren;
  readonly explanation: Explanation;
  readonly classId: ClassId | null;
  /** Classes of the rule pack the figure was scored with. */
  readonly classes: RulePack['classes'];
  /** Rules under the figure that nobody has read in the regulation itself. */
  readonly unverified: readonly PackStamp[];
  /** The same figure on each basis, as shown; null = none. Absent when there is only one. */
  readonly bases?: Readonly<Record<Basis, string | null>> | undefined;
  readonly names: ExplainNames;
  /** Who filled in, verified and approved an entry, with its evidence; drawn in step 5. */
  readonly whoAndWhen: (entry: string) => ComponentChildren;
  /** How what stands beside the figure came about: what it leaves out. */
  readonly beside?: ComponentChildren;
  /** Explains a part of a weighted mean; the index is that of `explanation.children`. */
  readonly onChild?: ((index: number) => void) | undefined;
  /** Back to the figure this one is a part of. */
  readonly onBack?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** *Jelaskan angka ini*: five steps from the formula to the people, the same for every figure of every screen. */
export function ExplainPanel(props: ExplainPanelProps) {
  const { explanation, names, onBack } = props;
  const sentences = words.value.explain;
  return (
    <SidePanel
      title={sentences.title}
      onClose={props.onClose}
      tools={
        <Button icon="printer" small onPress={() => print()}>
          {sentences.print}
        </Button>
      }
    >
      <div class="explain-subject">
        {onBack && (
          <Button kind="quiet" icon="arrow-left" small onPress={onBack}>
            {sentences.back}
          </Button>
        )}
        <p>{props.subject}</p>
        <RuleMark rules={props.unverified} />
      </div>
      <ExplainFormula explanation={explanation} classId={props.classId} />
      <ExplainOrigin explanation={explanation} names={names} onChild={props.onChild} />
      <ExplainDifference explanation={explanation} classId={props.classId} bases={props.bases} />
      <ExplainClass classId={props.classId} classes={props.classes} />
      <ExplainWho explanation={explanation} whoAndWhen={props.whoAndWhen} />
      {props.beside}
    </SidePanel>
  );
}
