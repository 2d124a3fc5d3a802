/** Why a request got no place. */
export type UnscheduledReason = 'PARTICIPANT_FULL' | 'NO_COMMON_SLOT' | 'NO_TABLE';

export type PlacementInput = {
  requests: readonly { id: string; from: string; to: string }[];
  /** Meetings that can take place at once, per slot; slots do not overlap. */
  tables: readonly number[];
  /** True when a participant may not be placed into a slot. */
  isBusy: (participant: string, slot: number) => boolean;
  /** Order among equals; the same seed and requests give the same placement. */
  seed: number;
};

export type Placement = { request: string; slot: number; table: number };

export type PlacementResult = {
  placed: Placement[];
  leftOut: { request: string; reason: UnscheduledReason }[];
  /** No placement can hold more: from the participants' free slots, the tables, and the requests. */
  bound: number;
};

type Request = PlacementInput['requests'][number];

/**
 * Places meetings: requests of the most demanded participants first, each into its least filled common free slot; a
 * request without one swaps two slots along an alternating chain of meetings to make room (Kempe). What is left is
 * tried once more, for a swap may have freed a slot of it. Nobody is ever in two meetings of a slot, and no slot holds
 * more meetings than tables. A reason is true of the finished placement.
 */
export function placeMeetings(input: PlacementInput): PlacementResult {
  const plan = new Plan(input);
  const left = inOrderOfDemand(input)
    .filter((request) => !plan.put(request, plan.freeSlot(request) ?? plan.makeRoom(request)))
    .filter((request) => !plan.put(request, plan.freeSlot(request)));
  const leftOut = left.map((request) => ({ request: request.id, reason: plan.whyNot(request) }));
  return { placed: plan.placements(), leftOut, bound: bound(input) };
}

/** FNV-1a of seed and id: a fixed, published order among equals. */
function seededRank(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function demand(requests: readonly Request[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of requests) {
    for (const who of [from, to]) counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  return counts;
}

function inOrderOfDemand({ requests, seed }: PlacementInput): Request[] {
  const counts = demand(requests);
  const weight = ({ from, to }: Request) => Math.max(counts.get(from) ?? 0, counts.get(to) ?? 0);
  return requests
    .map((request) => ({ request, weight: weight(request), rank: seededRank(seed, request.id) }))
    .toSorted((a, b) => b.weight - a.weight || a.rank - b.rank)
    .map(({ request }) => request);
}

function bound({ requests, tables, isBusy }: PlacementInput): number {
  const counts = demand(requests);
  let attendances = 0;
  for (const [who, wanted] of counts) {
    let free = 0;
    tables.forEach((_, slot) => {
      if (!isBusy(who, slot)) free++;
    });
    attendances += Math.min(wanted, free);
  }
  return Math.min(
    requests.length,
    tables.reduce((sum, at) => sum + at, 0),
    Math.floor(attendances / 2),
  );
}

class Plan {
  readonly #input: PlacementInput;
  /** Per slot, the meeting of each participant in it. */
  readonly #bySlot: Map<string, Request>[];
  readonly #load: number[];

  constructor(input: PlacementInput) {
    this.#input = input;
    this.#bySlot = input.tables.map(() => new Map<string, Request>());
    this.#load = input.tables.map(() => 0);
  }

  /** The least filled slot in which both are free and a table is. */
  freeSlot({ from, to }: Request): number | undefined {
    let best: number | undefined;
    for (let slot = 0; slot < this.#load.length; slot++) {
      if (this.#isFull(slot) || !this.#isFree(from, slot) || !this.#isFree(to, slot)) continue;
      if (best === undefined || this.#loadOf(slot) < this.#loadOf(best)) best = slot;
    }
    return best;
  }

  /**
   * Looks for slots a and b with `from` free in a, `to` free in b, and swaps a and b along the chain of meetings that
   * begins at `to` in a, so that both become free in a.
   */
  makeRoom(request: Request): number | undefined {
    const { from, to } = request;
    for (let a = 0; a < this.#load.length; a++) {
      if (!this.#isFree(from, a) || this.#input.isBusy(to, a)) continue;
      for (let b = 0; b < this.#load.length; b++) {
        if (b === a || !this.#isFree(to, b)) continue;
        if (this.#clearSlot(request, a, b)) return a;
      }
    }
    return undefined;
  }

  /** Swaps a and b along the chain at `to`, unless that breaks something; true when both are free in a then. */
  #clearSlot({ from, to }: Request, a: number, b: number): boolean {
    const chain = this.#chain(to, a, b);
    if (!this.#canSwap(chain, a, b, from)) return false;
    this.#swap(chain, a, b);
    if (!this.#isFull(a) && this.#isFree(from, a) && this.#isFree(to, a)) return true;
    this.#swap(chain, b, a);
    return false;
  }

  /** Gives the request a meeting in the slot, if there is one; true then. */
  put(request: Request, slot: number | undefined): boolean {
    if (slot === undefined) return false;
    const meetings = this.#meetings(slot);
    meetings.set(request.from, request);
    meetings.set(request.to, request);
    this.#load[slot] = this.#loadOf(slot) + 1;
    return true;
  }

  whyNot({ from, to }: Request): UnscheduledReason {
    const free = (who: string) => this.#slots().filter((slot) => this.#isFree(who, slot));
    const [freeOfFrom, freeOfTo] = [free(from), free(to)];
    if (freeOfFrom.length === 0 || freeOfTo.length === 0) return 'PARTICIPANT_FULL';
    return freeOfFrom.some((slot) => freeOfTo.includes(slot)) ? 'NO_TABLE' : 'NO_COMMON_SLOT';
  }

  placements(): Placement[] {
    return this.#slots().flatMap((slot) =>
      [...new Set(this.#meetings(slot).values())].map((request, table) => ({
        request: request.id,
        slot,
        table: table + 1,
      })),
    );
  }

  /**
   * Meetings alternately in a and b, from `start` in slot a until someone is free in the other slot. It ends, for
   * `start` is free in b.
   */
  #chain(start: string, a: number, b: number): { request: Request; slot: number }[] {
    const chain: { request: Request; slot: number }[] = [];
    let who = start;
    let slot = a;
    for (;;) {
      const request = this.#meetings(slot).get(who);
      if (!request) return chain;
      chain.push({ request, slot });
      who = request.from === who ? request.to : request.from;
      slot = slot === a ? b : a;
    }
  }

  #canSwap(
    chain: readonly { request: Request; slot: number }[],
    a: number,
    b: number,
    untouched: string,
  ): boolean {
    const leaving = chain.filter(({ slot }) => slot === a).length;
    const arriving = chain.length - leaving;
    const fits = this.#loadOf(b) + leaving - arriving <= (this.#input.tables[b] ?? 0);
    return (
      fits &&
      chain.every(({ request, slot }) => {
        const other = slot === a ? b : a;
        const people = [request.from, request.to];
        return !people.includes(untouched) && people.every((who) => !this.#input.isBusy(who, other));
      })
    );
  }

  #swap(chain: { request: Request; slot: number }[], a: number, b: number): void {
    for (const { request, slot } of chain) this.#remove(request, slot);
    for (const link of chain) {
      link.slot = link.slot === a ? b : a;
      this.put(link.request, link.slot);
    }
  }

  #remove(request: Request, slot: number): void {
    const meetings = this.#meetings(slot);
    meetings.delete(request.from);
    meetings.delete(request.to);
    this.#load[slot] = this.#loadOf(slot) - 1;
  }

  readonly #slots = () => this.#bySlot.map((_, slot) => slot);
  readonly #loadOf = (slot: number) => this.#load[slot] ?? 0;
  readonly #isFull = (slot: number) => this.#loadOf(slot) >= (this.#input.tables[slot] ?? 0);
  readonly #isFree = (who: string, slot: number) =>
    !this.#input.isBusy(who, slot) && !this.#meetings(slot).has(who);

  #meetings(slot: number): Map<string, Request> {
    const meetings = this.#bySlot[slot];
    if (!meetings) throw new RangeError(`no slot ${slot}`);
    return meetings;
  }
}
