import { readFileSync } from 'node:fs';
import { messageProblems } from './commit-message.ts';

/** Git's commit-msg hook: refuses the message in the file that git names. */
const problems = messageProblems(readFileSync(process.argv[2] ?? '', 'utf8'));
if (problems.length > 0) {
  console.error(`The commit message is refused:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  process.exitCode = 1;
}
