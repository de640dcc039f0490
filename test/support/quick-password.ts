import { hash } from '@node-rs/argon2';

/**
 * PHC text of a password of the tests. Its cost stands in the text, so that a check of it is the production's own and
 * takes a fraction of a millisecond; what a password costs a guesser is not the subject where this is used.
 */
export const quickPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
