/** What an administrator can do something about: the sentence says it, the place in the code does not. */
export class ForOperator extends Error {}
