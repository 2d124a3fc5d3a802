// Entry of every npm script: says clearly when this Node cannot run TypeScript, instead of a syntax error.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `This needs Node 24 or newer; ${process.version} is running. On Linux "npm ci" brings Node 24 along: ` +
      'start through "npm run …", not "node …". Elsewhere install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}
process.env.KAFKAJS_NO_PARTITIONER_WARNING = '1';
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
const [script, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
await import(`./commands/${script}.ts`);
