import type { AggregateRow } from '@hub/hub-language';
import { ADMITTED } from '../participations/admission.ts';

type Rows = Readonly<Record<string, readonly AggregateRow[]>>;
type Values = Readonly<Record<string, unknown>>;

const isAdmitted = ({ status }: Values) => ADMITTED.some((state) => state === status);

/** The rule by which participants of an event see one another, told once more, row by row. */
export function peersInWords(row: AggregateRow, organizations: readonly string[], rows: Rows): boolean {
  const all = (type: string) => (rows[type] ?? []) as unknown as readonly Values[];
  const byId = (type: string, id: unknown) => all(type).find((one) => one['id'] === id);
  const their = row as unknown as Values;
  const at = byId('Event', their['event']);
  const sideOf = ({ delegation }: Values) =>
    byId('Delegation', delegation)?.['country'] ?? at?.['hostCountry'] ?? null;
  const isAsked = (mine: Values) =>
    all('MeetingRequest').some(
      ({ from, to }) =>
        (from === mine['id'] && to === their['id']) || (to === mine['id'] && from === their['id']),
    );
  const sees = (mine: Values) => {
    if (isAsked(mine)) return true;
    const rule = at?.['participantsSeeEachOther'];
    if (rule !== 'GROUP') return rule === 'ALL';
    const isOfOne = mine['delegation'] !== null && mine['delegation'] === their['delegation'];
    return isOfOne || sideOf(mine) !== sideOf(their);
  };
  const mine = all('Participation').filter(
    (one) => one['event'] === their['event'] && organizations.includes(String(one['organization'])),
  );
  return isAdmitted(their) && mine.some((one) => isAdmitted(one) && sees(one));
}
