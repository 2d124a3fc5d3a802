const RELEASE = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/;
const KINDS = new Set(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']);

/** Where `CHANGELOG.md` leaves the form of Keep a Changelog, or its newest release is not `version`. */
export function changelogProblems(text: string, version: string): string[] {
  const [, ...parts] = text.split(/^## /m);
  const titles = parts.map((part) => part.split('\n')[0] ?? '');
  const [unreleased, newest, ...older] = titles;
  const dates = titles.slice(1).map((title) => RELEASE.exec(title)?.[2] ?? '');
  const kinds = [...text.matchAll(/^### (.+)$/gm)].map(([, kind]) => kind ?? '');
  return [
    ...(unreleased === '[Unreleased]' ? [] : ['does not begin with [Unreleased]']),
    ...(RELEASE.exec(newest ?? '')?.[1] === version ? [] : [`its newest release is not ${version}`]),
    ...older.filter((title) => !RELEASE.test(title)).map((title) => `has "${title}", which is no release`),
    ...(dates.join() === dates.toSorted().toReversed().join()
      ? []
      : ['its newest release does not come first']),
    ...kinds.filter((kind) => !KINDS.has(kind)).map((kind) => `has "${kind}", which is no kind of change`),
  ];
}
