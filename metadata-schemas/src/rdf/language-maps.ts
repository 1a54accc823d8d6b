/** Terms whose values some contexts give by language: `"title": { "en": "Air" }`, `"titleMap": { … }`. */
const texts = new Set(
  `title description keyword name label prefLabel altLabel definition versionNotes usageNote purpose
   organization-name fn comment notation accessRights rights provenance`.split(/\s+/),
);
const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** Writes language maps of a JSON-LD document out as values with a language, which every context understands. */
export function withoutLanguageMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLanguageMaps);
  if (value === null || typeof value !== 'object') return value;
  const members: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (name === '@context') members[name] = member;
    else {
      const plain = name.replace(/Map$/, '');
      const spread = texts.has(plain) ? valuesOf(member) : undefined;
      if (spread) members[plain] = members[plain] === undefined ? spread : [members[plain], ...spread].flat();
      else members[name] = withoutLanguageMaps(member);
    }
  }
  return members;
}

function valuesOf(member: unknown): unknown[] | undefined {
  if (member === null || typeof member !== 'object' || Array.isArray(member)) return undefined;
  const entries = Object.entries(member);
  const isMap = entries.every(
    ([name, value]) => tag.test(name) && [value].flat().every((text) => typeof text === 'string'),
  );
  if (!isMap || entries.length === 0) return undefined;
  return entries.flatMap(([name, value]) =>
    [value].flat().map((text) => ({ '@value': text as string, '@language': name })),
  );
}
