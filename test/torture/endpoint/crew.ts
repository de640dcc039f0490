import { TENANT } from '../../support/builders.ts';
import { TestDevice } from '../../support/device.ts';
import { OFFICER, OTHER_OFFICER, SECOND_OFFICER } from '../../support/people.ts';
import { OfficerAtWork } from './worker.ts';

/** Four devices of three people; two of them belong to one person. */
export async function hire(url: string): Promise<readonly OfficerAtWork[]> {
  const crew: OfficerAtWork[] = [];
  for (const [i, { person }] of [OFFICER, SECOND_OFFICER, OTHER_OFFICER, OFFICER].entries()) {
    const signed = await TestDevice.signIn({ url, tenant: TENANT, person, now: Date.now });
    crew.push(await OfficerAtWork.of(signed, i + 1));
  }
  return crew;
}

export const savedBy = (crew: readonly OfficerAtWork[]): string => {
  const saved = crew.reduce((sum, one) => sum + one.saved.length, 0);
  const files = crew.reduce((sum, one) => sum + one.files, 0);
  return `${saved} commands and ${files} files saved on ${crew.length} devices`;
};
