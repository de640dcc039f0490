import { TENANT } from '../../support/builders.ts';
import { TestDevice } from '../../support/device.ts';
import { OFFICER, OTHER_OFFICER, SECOND_OFFICER } from '../../support/people.ts';
import { OfficerAtWork } from './worker.ts';

const YEAR = 365 * 86_400_000;
/** How far the clock of each device is off, ms. */
const SKEWS = [0, 40_000, 6 * YEAR, -9 * YEAR] as const;

/** Four devices of three people; two of them belong to one person, and two have clocks that are years off. */
export async function hire(url: string): Promise<readonly OfficerAtWork[]> {
  const crew: OfficerAtWork[] = [];
  for (const [i, { person }] of [OFFICER, SECOND_OFFICER, OTHER_OFFICER, OFFICER].entries()) {
    const signed = await TestDevice.signIn({
      url,
      tenant: TENANT,
      person,
      now: () => Date.now() + (SKEWS[i] ?? 0),
    });
    crew.push(await OfficerAtWork.of(signed, i + 1));
  }
  return crew;
}

export const savedBy = (crew: readonly OfficerAtWork[]): string => {
  const saved = crew.reduce((sum, one) => sum + one.saved.length, 0);
  const files = crew.reduce((sum, one) => sum + one.files, 0);
  return `${saved} commands and ${files} files saved on ${crew.length} devices`;
};
