/** Something on this machine stands in the way; the message is one line and names the remedy. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
  constructor(what: string, remedy: string) {
    super(`${what} ${remedy}`);
  }
}
