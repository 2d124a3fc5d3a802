/** What can be wrong with a trail. */
export type FindingKind =
  | 'altered'
  | 'removed'
  | 'inserted'
  | 'emptied'
  | 'without trail'
  | 'differs from its trail'
  | 'sealed otherwise'
  | 'checkpoint altered'
  | 'checkpoint of an unknown key'
  | 'checkpoint removed'
  | 'cut off';

/** One place where a trail is not what was written. */
export type Finding = {
  kind: FindingKind;
  aggregate?: string;
  version?: number;
  /** Of the change, or the numbers between which it is. */
  seq?: string;
  checkpoint?: number;
};

const SHOWN = 50;

/** What was found in one service; of each kind the first ones are kept, and all are counted. */
export class Findings {
  readonly #shown: Finding[] = [];
  readonly #counts = new Map<FindingKind, number>();

  add(finding: Finding): void {
    const count = (this.#counts.get(finding.kind) ?? 0) + 1;
    this.#counts.set(finding.kind, count);
    if (count <= SHOWN) this.#shown.push(finding);
  }

  get shown(): readonly Finding[] {
    return this.#shown;
  }

  get counts(): ReadonlyMap<FindingKind, number> {
    return this.#counts;
  }
}
