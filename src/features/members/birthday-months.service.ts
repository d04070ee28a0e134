import type { Db } from '../../platform/database/database';
import type { PersonalSeal } from './personal-seal.service';
import { PersonalStore } from './personal.store';

/** Tells in which months members were born, and nothing else of what is personal. */
export class BirthdayMonths {
  private readonly personal = new PersonalStore();

  constructor(private readonly seal: PersonalSeal) {}

  /** From 1 to 12, by member; those who have not told it are not in it. One statement. */
  async of(db: Db, memberIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.personal.personal(db, memberIds);
    return new Map(
      found.flatMap((sealed) => {
        if (sealed.birthday === null) return [];
        const { birthday } = this.seal.openProfile({
          ...sealed,
          ...{ name: null, email: null, phone: null },
        });
        return birthday === null ? [] : [[sealed.memberId, Number(birthday.slice(5, 7))] as const];
      }),
    );
  }
}
