export { CodedError, codedError, ERROR_CODES, isClientCode, type ErrorCode } from './errors.ts';
export { fromUuid, isId, newId, toUuid, type Uuid } from './ids.ts';
export {
  ASSIGNED_ROLES,
  callerOf,
  holdsRole,
  isPossibleGrant,
  organizationsIn,
  SCOPE_KINDS,
  SCOPE_PREFIXES,
  SCOPES_OF_ROLE,
  type Caller,
  type Grant,
  type Held,
  type ScopeKind,
} from './grants.ts';
export {
  ANONYMOUS,
  isRole,
  ORGANIZATION_ROLES,
  ROLES,
  SEES_ALL,
  type Identity,
  type ImpliedRole,
  type Role,
} from './identity.ts';
export { formatMoney, parseMoney } from './money.ts';
export {
  invalidInput,
  isRefusal,
  referenceUnknown,
  ruleBreach,
  type AnyRefusal,
  type IllegalTransition,
  type InvalidInput,
  type ReferenceUnknown,
  type Refusal,
  type RuleBreach,
} from './refusals.ts';
export {
  CLOCK_SKEW_MS,
  isBodyOf,
  MAX_LIFETIME_MS,
  openEnvelope,
  requireBeforeDeadline,
  signRequest,
  SignatureProblem,
  type Envelope,
  type RequestToSign,
} from './signature.ts';
export {
  countryStub,
  stub,
  valueResolvers,
  type Key,
  type NamedPerson,
  type Waiting,
} from './value-resolvers.ts';
export {
  provenanceOf,
  type AggregateRow,
  type LocalizedText,
  type Modality,
  type Money,
  type Name,
  type NameBasis,
  type Party,
  type PartyKind,
  type Provenance,
  type SourceInput,
} from './values.ts';
