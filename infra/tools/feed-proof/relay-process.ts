import { createRelay } from '@hub/change-feed';
import { silentLog, type FeedLog } from '@hub/change-feed/subscriber';

/**
 * A relay in a process of its own, to be killed and stopped; its settings come as the first argument, as JSON. It
 * tells its parent when it leads, and ends with it.
 */
type Settings = Omit<Parameters<typeof createRelay>[0], 'log'>;

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const log: FeedLog = {
  ...silentLog,
  info: (_fields, message) => process.send?.(message),
  warn: (fields, message) => console.error(message, (fields as { err?: Error }).err?.message ?? ''),
};
const relay = createRelay({ ...settings, log });
const stop = () => void relay.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('disconnect', stop);
process.on('message', (message) => {
  if (message === 'state')
    process.send?.({ ...relay.state(), cpu: process.cpuUsage(), rss: process.memoryUsage.rss() });
});
relay.start();
