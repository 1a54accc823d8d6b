export {
  type Citable,
  type CitationSettings,
  type CitationStyle,
  citation,
  citationStyles,
} from './citation.ts';
export {
  type CodeList,
  type Concept,
  codeList,
  codeLists,
  concept,
  label,
  matchConcept,
  searchStopWords,
  synonymGroups,
} from './code-lists.ts';
export { contentHash } from './content-hash.ts';
export { daysOf, isDate, type ParsedDate, parseDate } from './date.ts';
export { type Difference, differences } from './differences.ts';
export type { ValidationProblem } from './explanations.ts';
export { normaliseFormat } from './format.ts';
export { pickLanguage, pickText } from './lang.ts';
export {
  type Quality,
  type QualityDimension,
  type QualityIndicator,
  type QualityLevel,
  quality,
  qualityIndicators,
  qualityLevel,
  qualityLevels,
} from './quality.ts';
export { type Change, textChanges } from './text/changes.ts';
export { fold, spelling, type Word, wordBounds, words } from './text/fold.ts';
export { plainText } from './text/plain.ts';
export { slugify } from './text/slug.ts';
export { xmlText } from './text/xml.ts';
export type * from './types.ts';
export {
  isWebAddress,
  type Validated,
  validateDataset,
  validateDistribution,
  validateHarvestSource,
  validateOrganization,
} from './validate.ts';
