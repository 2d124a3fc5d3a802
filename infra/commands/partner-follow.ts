/** The sample of partners in TypeScript, on the brokers of HUB_BROKERS with the account of HUB_USERNAME. */
await import('../tools/partners/samples/follow.ts');
