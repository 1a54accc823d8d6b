import type { Schemas } from '@envhub/openapi';

type Known = Schemas['Service'];
type Input = Schemas['ServiceInput'];

/** What a service says of itself, as it is written: a page changes a part and sends the whole. */
export function inputOf(service: Known, changes: Partial<Input> = {}): Input {
  const { title, slug, description, keywords, themes, accessRights, metadataAccess } = service;
  const { license, contact, documentation, settings, currentVersion } = service;
  const input: Input = {
    title,
    slug,
    accessRights,
    datasets: service.datasets.map((dataset) => dataset.slug),
    ...(description && { description }),
    ...(keywords && { keywords }),
    ...(themes && { themes }),
    ...(metadataAccess && { metadataAccess }),
    ...(license && { license }),
    ...(contact && { contact }),
    ...(documentation && { documentation }),
    ...(currentVersion && { currentVersion }),
    ...(settings && { settings }),
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== ''),
  ) as Input;
}

/** A text in both languages; a language left empty is not said. */
export function both(vi: string, en: string): Record<string, string> {
  return { ...(vi.trim() && { vi: vi.trim() }), ...(en.trim() && { en: en.trim() }) };
}

/** Words between commas or line ends, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];
