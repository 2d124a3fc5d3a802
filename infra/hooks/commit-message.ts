const MAX_SUBJECT = 100;

/** Subjects that git writes by itself. */
const BY_GIT = /^(Merge |Revert "|(fixup|squash|amend)! )/;
const SUBJECT = /^(?<scopes>[a-z][a-z0-9./-]*(, [a-z][a-z0-9./-]*)*): \S/;
/** Words that say what kind of change it is; a scope says where. */
const KINDS = new Set('chore feat feature fix misc refactor update wip'.split(' '));

/** The message without what git takes away: comments, and the diff that `git commit --verbose` shows. */
const withoutComments = (text: string) =>
  (text.split(/^# -+ >8 -+$/m)[0] ?? '')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim();

function scopeProblems(subject: string): string[] {
  const scopes = SUBJECT.exec(subject)?.groups?.['scopes'];
  if (scopes === undefined) {
    return ['begin with a scope that says where: "feed: split the consumer", "companies, events: …"'];
  }
  return scopes
    .split(', ')
    .filter((scope) => KINDS.has(scope))
    .map((kind) => `"${kind}" says what kind of change it is; a scope says where it is`);
}

/**
 * What is wrong with a commit message, in words for its author. Right is "scope: what is done", where the scope names
 * a folder or a feature ("feed", "companies, events", "service-kit"), then an empty line, then why.
 */
export function messageProblems(text: string): string[] {
  const [subject = '', second = ''] = withoutComments(text).split('\n');
  if (BY_GIT.test(subject)) return [];
  return [
    ...scopeProblems(subject),
    ...(subject.length > MAX_SUBJECT
      ? [`the first line has ${subject.length} characters; put what exceeds ${MAX_SUBJECT} below`]
      : []),
    ...(subject.endsWith('.') ? ['the first line ends without a full stop'] : []),
    ...(second === '' ? [] : ['leave the second line empty']),
  ];
}
