import type { Problem } from '@envhub/metadata-schemas';

/** Keeps the first problems of each kind, and counts the rest: a report must fit in a person's day. */
export function createProblemLog(most = 1000, perRule = 200) {
  const kept: Problem[] = [];
  const counts = new Map<string, number>();
  return {
    add(problem: Problem): void {
      const kind = `${problem.severity} ${problem.rule}`;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count <= perRule && kept.length < most) kept.push(problem);
    },
    /** Errors first, then warnings; kinds that went on are named with their number. */
    list(): Problem[] {
      const more = [...counts].flatMap(([kind, count]): Problem[] => {
        const [severity = 'error', rule = ''] = kind.split(' ');
        const shown = kept.filter((problem) => problem.rule === rule && problem.severity === severity).length;
        return count > shown
          ? [
              {
                rule,
                severity: severity as Problem['severity'],
                message: `${count - shown} more of this kind.`,
              },
            ]
          : [];
      });
      const all = [...kept, ...more];
      return [
        ...all.filter(({ severity }) => severity === 'error'),
        ...all.filter(({ severity }) => severity !== 'error'),
      ];
    },
  };
}
