/** Changes that a service could not handle: for those who look after them. */
export { deadLetterTopic } from './dead-letter-message.ts';
export {
  listDeadLetters,
  removeDeadLetter,
  requestRedrive,
  showDeadLetter,
  type DeadLetter,
} from './dead-letters.ts';
export { formatPlace, parsePlace } from './record-place.ts';
