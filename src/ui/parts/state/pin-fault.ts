/** Why a PIN will not do; null when it will. */
export function pinFault(pin: string): 'pinRule' | 'pinWeak' | null {
  if (!/^\d{6,12}$/.test(pin)) return 'pinRule';
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]));
  const isEven = steps.every((step) => step === steps[0]);
  return isEven && Math.abs(steps[0] as number) <= 1 ? 'pinWeak' : null;
}
