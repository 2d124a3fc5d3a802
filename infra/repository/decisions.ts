import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An architecture decision record as it is read from `docs/adr`. Empty texts stand for what a record does not say. */
export type Decision = {
  /** Name of the file, `NNNN-what.md`. */
  file: string;
  /** The number of the file's name; NaN when it has none. */
  number: number;
  title: string;
  status: string;
  /** YYYY-MM-DD */
  date: string;
  text: string;
};

/** What every record consists of, in this order; `docs/adr/template.md` says what belongs where. */
const SECTIONS = ['Context', 'Decision', 'Rejected options', 'Consequences'];

const STATUS = /^(proposed|rejected|(accepted|superseded by \d+)(, amended by \d+)*)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const firstIn = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? '';

/** Reads one record from its text. */
export function parseDecision(file: string, text: string): Decision {
  return {
    file,
    number: Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]),
    title: firstIn(text, /^# (.+)\n/),
    status: firstIn(text, /^- Status: (.+)$/m),
    date: firstIn(text, /^- Date: (.+)$/m),
    text,
  };
}

/** Every record of a folder in order of its number; the index and the template are none. */
export function readDecisions(folder: string): Decision[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md' && file !== 'template.md')
    .map((file) => parseDecision(file, readFileSync(join(folder, file), 'utf8')))
    .toSorted((a, b) => a.number - b.number);
}

function sectionProblems({ text }: Decision): string[] {
  const parts = text.split(/^## /m).slice(1);
  const titles = parts.map((part) => part.split('\n')[0] ?? '');
  const empty = parts.filter((part) => part.split('\n').slice(1).join('').trim() === '');
  return [
    ...(titles.join() === SECTIONS.join()
      ? []
      : [`has the sections ${titles.join(', ')} instead of ${SECTIONS.join(', ')}`]),
    ...empty.map((part) => `says nothing under ${part.trim()}`),
  ];
}

/** A day that the calendar has. */
const isDate = (text: string) =>
  DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

function problemsOf(decision: Decision, all: readonly Decision[]): string[] {
  const { number, title, status, date } = decision;
  const others = [...status.matchAll(/by (\d+)/g)].map(([, other]) => Number(other));
  return [
    ...(Number.isNaN(number) ? ['is not named NNNN-what.md'] : []),
    ...(all.filter((other) => other.number === number).length > 1 ? [`shares the number ${number}`] : []),
    ...(title.startsWith(`${number}. `) ? [] : [`does not begin with "# ${number}. "`]),
    ...(STATUS.test(status) ? [] : [`has the status "${status}", which is none`]),
    ...others
      .filter((other) => !all.some((one) => one.number === other))
      .map((other) => `points to decision ${other}, which is not there`),
    ...(isDate(date) ? [] : [`has the date "${date}", which is none`]),
    ...sectionProblems(decision),
  ];
}

/** What is wrong with records: a section, date or status that is missing, a number that two share. */
export const decisionProblems = (all: readonly Decision[]): string[] =>
  all.flatMap((decision) => problemsOf(decision, all).map((problem) => `${decision.file} ${problem}`));

/** The lines of the index, one a record. */
export const decisionIndex = (all: readonly Decision[]): string[] =>
  all.map(({ file, title, status, date }) => `- [${title}](${file}): ${status}, ${date}`);
