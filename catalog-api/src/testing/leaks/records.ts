import type { DatasetInput } from '@envhub/metadata-schemas';
import type { Markers } from './markers.ts';
import type { Content, SharingClass } from './model.ts';
import type { Random } from './random.ts';

const classes: SharingClass[] = ['open', 'shared', 'restricted'];
const themes = ['air', 'surface-water', 'waste', 'biodiversity', 'noise'];
const formats = ['CSV', 'JSON', 'XLSX'];
const units = ['01', '48', '79', '92'];
const licenses = ['cc-by-4.0', 'cc0-1.0'];
const frequencies = ['hourly', 'daily'];

/**
 * A random record with a marker of its own in every text.
 * @param files address of the server of its files; the file's name is a marker too
 */
export function randomRecord(
  random: Random,
  markers: Markers,
  { dataset, content, files }: { dataset: number; content: number; files: string },
): { record: DatasetInput; content: Content } {
  const word = () => markers.make({ dataset, content, part: 'metadata' });
  const data = () => markers.make({ dataset, content, part: 'data' });
  // The first title makes the address.
  const title = content === 0 ? markers.make({ dataset, content, part: 'name' }) : word();
  const keyword = word();
  const accessRights = random.chance(0.8) ? random.pick(classes) : undefined;
  const metadataAccess = random.chance(0.4) ? random.pick(classes) : undefined;
  const picked = {
    themes: random.some(themes, 1 + random.below(2)),
    formats: random.some(formats, 1 + random.below(2)),
    adminUnits: random.some(units, random.below(3)),
    license: random.chance(0.5) ? random.pick(licenses) : undefined,
    frequency: random.chance(0.5) ? random.pick(frequencies) : undefined,
  };
  const record: DatasetInput = {
    identifier: word(),
    title: { vi: `Dữ liệu ${title}`, en: `Data ${title}` },
    description: { vi: `Mô tả ${word()}`, en: `About ${word()}` },
    keywords: { vi: ['chung', keyword] },
    themes: picked.themes,
    rights: { vi: word() },
    spatial: {
      names: [{ vi: word() }],
      ...(picked.adminUnits.length > 0 && { adminUnits: picked.adminUnits }),
    },
    publisher: { name: { vi: word() }, email: `${word()}@a.example` },
    creator: { name: { vi: word() }, url: `https://a.example/${word()}` },
    contactPoints: [{ name: { vi: word() }, email: `${word()}@a.example`, telephone: word() }],
    landingPage: `https://a.example/${word()}`,
    documentation: [`https://a.example/${word()}`],
    conformsTo: [{ title: { vi: word() }, url: `https://a.example/${word()}` }],
    provenance: { vi: word() },
    version: word(),
    versionNotes: { vi: word() },
    relations: [{ type: 'references', url: `https://a.example/${word()}` }],
    extras: [{ key: word(), value: word() }],
    rawValues: { '/license': data() },
    distributions: picked.formats.map((format) => ({
      title: { vi: word() },
      description: { vi: word() },
      rights: { vi: word() },
      format,
      ...(format === 'CSV'
        ? { downloadUrl: `${files}/${data()}.csv` }
        : { accessUrl: `https://a.example/${data()}`, identifier: `https://a.example/${data()}` }),
      ...(format === 'JSON' && {
        accessService: { title: { vi: word() }, endpointUrl: `https://a.example/${data()}` },
      }),
    })),
    ...(accessRights && { accessRights }),
    ...(metadataAccess && { metadataAccess }),
    ...(picked.license && { license: picked.license }),
    ...(picked.frequency && { frequency: picked.frequency }),
  };
  return {
    record,
    content: {
      ...(accessRights && { accessRights }),
      ...(metadataAccess && { metadataAccess }),
      ...(picked.license && { license: picked.license }),
      ...(picked.frequency && { frequency: picked.frequency }),
      themes: picked.themes,
      formats: picked.formats,
      adminUnits: picked.adminUnits,
      keywords: ['chung', keyword],
      title,
      keyword,
      distributionIds: [],
    },
  };
}
