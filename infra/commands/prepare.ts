/**
 * Runs after `npm ci` and `npm install`: makes the generated files that git does not keep. An installation without
 * development dependencies runs the product, which needs none of them.
 */
const withoutTools = process.env['npm_config_omit']?.split(/\s+/).includes('dev') ?? false;
if (!withoutTools) {
  const { writeMadeFiles } = await import('../tools/generate/write-generated.ts');
  await writeMadeFiles();
}
