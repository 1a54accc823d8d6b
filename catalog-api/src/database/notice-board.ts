/** Who wants the notices of a channel. */
export interface Ear {
  /** A notice came; its text is what `notify` was given. */
  heard(payload: string): void;
  /**
   * Told when notices begin to reach us (true) and when they cease to (false): between the two, what one
   * believes because no notice came may be wrong. False until told otherwise.
   */
  attending?(now: boolean): void;
}

export interface NoticeBoard {
  /** @returns how to stop */
  listen(channel: string, ear: Ear): () => void;
  /** Passes a notice to whoever listens. */
  tell(channel: string, payload: string): void;
  /** Notices reach us from now on, or no more: on one channel, or on all. */
  attend(now: boolean, channel?: string): void;
  channels(): string[];
}

/**
 * Who listens to what, and whether notices reach us.
 * @param opened told of a channel to which nobody listened before
 */
export function createNoticeBoard({ opened }: { opened: (channel: string) => void }): NoticeBoard {
  const ears = new Map<string, { attended: boolean; all: Set<Ear> }>();
  return {
    listen(channel, ear) {
      const known = ears.get(channel);
      if (known) {
        known.all.add(ear);
        if (known.attended) ear.attending?.(true);
      } else {
        ears.set(channel, { attended: false, all: new Set([ear]) });
        opened(channel);
      }
      return () => {
        ears.get(channel)?.all.delete(ear);
        ear.attending?.(false);
      };
    },
    tell(channel, payload) {
      for (const ear of ears.get(channel)?.all ?? []) ear.heard(payload);
    },
    attend(now, channel) {
      for (const [name, group] of ears) {
        if (channel !== undefined && name !== channel) continue;
        if (group.attended === now) continue;
        group.attended = now;
        for (const ear of group.all) ear.attending?.(now);
      }
    },
    channels: () => [...ears.keys()],
  };
}
