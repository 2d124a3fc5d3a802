import { describe, expect, it } from '@jest/globals';
import { aPublishable, caseId } from '../../test/records.ts';
import { encodeChange, type PublishableChange } from '../wire.ts';
import { CHANGE_HEADERS } from './change-headers.ts';

const namesOf = (fields: Partial<PublishableChange>) =>
  Object.keys(encodeChange(aPublishable(caseId(1), 1, fields)).headers).toSorted();

describe('the list of headers', () => {
  it('has every header that a change can have, and no other', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(CHANGE_HEADERS.map(({ name }) => name).toSorted()).toEqual(namesOf({ traceparent }));
  });

  it('says which are always there: a tombstone without a trace has just these', () => {
    const always = CHANGE_HEADERS.filter(({ always }) => always).map(({ name }) => name);
    expect(always.toSorted()).toEqual(namesOf({ payload: null }));
  });
});
