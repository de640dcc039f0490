import { type Fields, fieldsIn, joined, keptIn, overtakenIn, withField, withoutSent } from './kept-fields.ts';
import { useReason } from './use-reason.ts';

export interface KeptFields {
  /** Those that were written. */
  readonly fields: Fields;
  /** Those in which somebody else has written since. */
  readonly overtaken: readonly string[];
  readonly put: (name: string, text: string) => void;
  /** These are sent. */
  readonly sent: (fields: Fields) => void;
  /** They are not wanted any more. */
  readonly discard: () => Promise<void>;
}

/**
 * Fields that are sent together, later. They are kept on the device while they are written: another screen, a killed
 * browser and what a colleague writes meanwhile take nothing of them. `stands` = what a field holds that nobody wrote in.
 */
export function useKeptFields(form: string, stands: (name: string) => string = () => ''): KeptFields {
  const keeper = useReason(form, true, '', joined);
  const kept = keptIn(keeper.reason.value);
  const now = () => keptIn(keeper.reason.peek());
  return {
    fields: fieldsIn(kept),
    overtaken: overtakenIn(kept, stands),
    put: (name, text) => keeper.change(withField(now(), name, text, stands(name))),
    sent: (fields) => keeper.change(withoutSent(now(), fields)),
    discard: keeper.forget,
  };
}
