interface FactListProps {
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** What stands, for whoever may not write it; nothing where nothing stands. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} class="facts__row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
