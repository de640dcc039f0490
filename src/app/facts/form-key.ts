/** Key under which the half-filled form of an entry is kept. */
export const formKeyOf = (entity: string): string => `entry:${entity}`;
