import { holdsRole, toUuid } from '@hub/hub-language';
import type { Connection, PageArguments } from '@hub/service-kit/read';
import type { ServiceContext } from '@hub/service-kit/server';
import { reviewAssignment } from '../assignments/review-assignment.ts';
import { review, reviewsOfProposal, type Review } from './review.ts';

type Context = Pick<ServiceContext, 'read' | 'identity'>;

/** True for staff who are to review the proposal themselves and have not, or have declared a conflict. */
async function isBound({ read, identity }: Context, proposal: string): Promise<boolean> {
  const { person } = identity;
  if (person === null || !holdsRole(identity, ['PROGRAMME_MANAGER', 'OPERATOR', 'COMPLIANCE'])) return false;
  const { nodes } = await read.list(reviewAssignment, { first: 1 }, (row) => [
    row('t.proposal', '=', toUuid(proposal)),
    row('t.reviewer', '=', toUuid(person)),
    row('t.status', 'in', ['ASSIGNED', 'ACCEPTED', 'CONFLICTED']),
  ]);
  return nodes.length > 0;
}

/** A page of the reviews of a proposal: those that the caller sees, but who has still to review it sees the own alone. */
export async function shownReviews(
  context: Context,
  proposal: string,
  page: PageArguments,
): Promise<Connection<Review>> {
  const { read, identity } = context;
  if (!(await isBound(context, proposal))) return read.related(reviewsOfProposal, proposal, page);
  return read.list(review, page, (row) => [
    row('t.proposal', '=', toUuid(proposal)),
    row('t.person', '=', toUuid(identity.person ?? '')),
  ]);
}

/** The review, unless it is another's of a proposal that the caller has still to review. */
export async function shownReview(context: Context, id: string): Promise<Review | null> {
  const found = await context.read.byId(review, id);
  if (!found || found.person === context.identity.person) return found;
  return (await isBound(context, found.proposal)) ? null : found;
}
