/** Build that writes a command; travels with it, so that a faulty release can be told from a faulty person. */
export const BUILD: string = import.meta.env.VITE_BUILD ?? 'kinerja-0.1.0';
