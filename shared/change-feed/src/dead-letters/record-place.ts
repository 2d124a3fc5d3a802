/** Where a record lies; what `npm run feed -- dead-letters` calls it. */
export type RecordPlace = { topic: string; partition: number; offset: string };

/** A place as text: TOPIC/PARTITION/OFFSET. */
export const formatPlace = ({ topic, partition, offset }: RecordPlace) => `${topic}/${partition}/${offset}`;

/** Reads TOPIC/PARTITION/OFFSET. Throws an Error that shows the form. */
export function parsePlace(text: string): RecordPlace {
  const [topic, partition, offset, ...rest] = text.split('/');
  if (!topic || !/^\d+$/.test(partition ?? '') || !/^\d+$/.test(offset ?? '') || rest.length > 0) {
    throw new Error(`"${text}" is not a dead letter: give TOPIC/PARTITION/OFFSET as "list" shows it`);
  }
  return { topic, partition: Number(partition), offset: offset ?? '' };
}
