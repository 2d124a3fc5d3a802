/** What a mode starts or finds. */
export type Servers = {
  postgres: { host: string; port: number; user: string; password: string };
  brokers: string;
  kafkaAdmin: { username: string; password: string };
  kafkaLib?: string | undefined;
  pids: number[];
  replication: number;
  stop: () => Promise<void>;
};
