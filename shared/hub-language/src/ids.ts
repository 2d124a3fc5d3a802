import { TypeID } from 'typeid-js';

declare const uuidBrand: unique symbol;

/** A UUID as the database stores it: never shown outside a service, so no TypeID compiles in its place. */
export type Uuid = string & { readonly [uuidBrand]: true };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A new TypeID over UUIDv7, e.g. `org_01h455vb4pex5vsknk084sn02q`. Sorts by creation. */
export const newId = (prefix: string): string => new TypeID(prefix).toString();

/** The UUID inside a TypeID. Throws when it is malformed or, where a prefix is given, of another one. */
export function toUuid(id: string, prefix?: string): Uuid {
  return TypeID.fromString(id, prefix).toUUID() as Uuid;
}

/** The TypeID of a stored UUID. Throws when `uuid` is not one. */
export function fromUuid(prefix: string, uuid: string): string {
  // The library reads any text as a UUID, and gives an id of nothing.
  if (!UUID.test(uuid)) throw new Error(`${uuid} is not a UUID`);
  return TypeID.fromUUID(prefix, uuid).toString();
}

/** True when `id` is a TypeID of that prefix. */
export function isId(id: string, prefix: string): boolean {
  try {
    toUuid(id, prefix);
    return true;
  } catch {
    return false;
  }
}
