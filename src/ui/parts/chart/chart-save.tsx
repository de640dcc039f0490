import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { saveFile } from '../table/save-file.ts';
import { CHART_FORMS, type ChartFile, type ChartForm, chartFile } from './chart-files.ts';

/** Saves a chart as a picture, a drawing or numbers; the same row under every chart. */
export function ChartSave({ file }: { readonly file: ChartFile }) {
  const { saveAs } = words.value.parts.chart;
  const save = async (form: ChartForm): Promise<void> => saveFile(await chartFile(form, file));
  return (
    <span class="chart__save">
      {CHART_FORMS.map((form) => (
        <Button key={form} kind="quiet" small icon="download" onPress={() => void save(form)}>
          <span class="visually-hidden">{saveAs(form.toUpperCase())}</span>
          <span aria-hidden="true">{form.toUpperCase()}</span>
        </Button>
      ))}
    </span>
  );
}
