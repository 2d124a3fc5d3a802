/**
 * Runs after `npm ci` and `npm install`: makes the generated files that git does not keep. An installation without
 * development dependencies runs the product, which needs none of them. npm does not say that it leaves them out where
 * it does so by itself, in production.
 */
const { npm_config_omit: omitted = '', NODE_ENV: mode } = process.env;
const withoutTools = mode === 'production' || omitted.split(/\s+/).includes('dev');
if (!withoutTools) {
  const { writeMadeFiles } = await import('../tools/generate/write-generated.ts');
  await writeMadeFiles();
}
