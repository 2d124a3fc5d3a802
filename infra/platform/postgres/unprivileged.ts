import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';

/** The user that server binaries run as when the caller is root: PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number } | Record<string, never>;

/** The uid and gid of the existing user "nobody" when this process is root, else nothing. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

export function giveTo(account: Account, path: string): void {
  if ('uid' in account) chownSync(path, account.uid, account.gid);
}

/** True when that account may enter the folder (every folder above it included). */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' }).status === 0;
}
