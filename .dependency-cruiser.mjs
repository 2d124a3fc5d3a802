import { boundaryRules } from './infra/tools/check/boundary-rules.ts';

/** Who may use what stands in infra/tools/check/boundaries.ts. */
export default {
  forbidden: boundaryRules(),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.data|coverage)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
