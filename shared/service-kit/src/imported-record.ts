import type { EntityManager } from 'typeorm';

/** Stands for the imported values of an object that was erased since. */
const FORGOTTEN = { erased: true };

/** True when these are the values of an erased object. */
export const isForgotten = (input: Record<string, unknown>) => input['erased'] === true;

/** Forgets the values that an object was imported with; importing its record again does not bring it back. */
export async function forgetImported(manager: EntityManager, objectId: string): Promise<void> {
  await manager.query('UPDATE imported_record SET input = $2 WHERE object_id = $1', [
    objectId,
    JSON.stringify(FORGOTTEN),
  ]);
}
