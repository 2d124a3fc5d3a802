import type { CommandRules } from '@hub/service-kit/use-case';
import { UNSIGNED } from '../parties/signature.ts';
import type { roadmap } from './roadmap.ts';

/** What a roadmap's commands cause. */
export const roadmapRules = {
  /** What is a draft again is signed by nobody. */
  reviseRoadmap: { sets: () => UNSIGNED },
} satisfies CommandRules<typeof roadmap>;
