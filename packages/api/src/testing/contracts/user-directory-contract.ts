import { type UserSearch, usernameKey } from '@menjin/contract';
import { expect, test } from 'vitest';
import type { WantedUsers } from '../../ports.ts';
import { addAccount, createdAt, type StoresUnderTest } from './stores-under-test.ts';

const beginning = (text: string, mobile: string | null = null): UserSearch => ({
  kind: 'beginning',
  usernameKey: usernameKey(text),
  mobile,
});

/** What every UserDirectory finds and lists, wherever the accounts are. */
export function userDirectoryContract(create: () => StoresUnderTest): void {
  const idsOf = async ({ directory }: StoresUnderTest, wanted: Partial<WantedUsers>) =>
    (await directory.list({ limit: 100, ...wanted })).map(({ id }) => id);

  test('finds an account with all that staff may know of it', async () => {
    const stores = create();
    const { id, username, mobile } = await addAccount(stores);
    const found = {
      id,
      username,
      mobile,
      createdAt,
      lastUsedAt: createdAt,
      isActive: true,
      isStaff: false,
      isSuperuser: false,
    };
    const [listed] = await stores.directory.list({ search: { kind: 'id', id }, limit: 9 });
    expect(listed).toEqual(found);
    expect(await stores.directory.find(id)).toEqual({
      ...found,
      email: null,
      isEmailVerified: false,
      hasPassword: true,
      passwordChangedAt: null,
      agreementVersion: '1',
    });
    expect(await stores.directory.find(2 ** 31 - 1)).toBeNull();
  });

  test('finds names and numbers by how they begin, and takes nothing typed for a pattern', async () => {
    const stores = create();
    const one = await addAccount(stores);
    const other = await addAccount(stores);
    const search = (text: string, mobile: string | null = null) =>
      idsOf(stores, { search: beginning(text, mobile) });
    expect(await search(one.username.slice(0, -1))).toEqual([one.id]);
    expect(await search(one.username.toUpperCase())).toEqual([one.id]);
    expect(await search(one.username.slice(1))).toEqual([]);
    expect(await search('nobody', one.mobile)).toEqual([one.id]);
    expect(await search('nobody', one.mobile.slice(0, 10))).toEqual([one.id]);
    expect(await search(one.username, other.mobile)).toEqual([other.id, one.id]);
    for (const pattern of ['%', one.username.replace('_', '%'), one.username.replace('_', 'x')]) {
      expect(await search(pattern)).toEqual([]);
    }
    expect(await search(`${one.username.slice(0, -1)}_`)).toEqual([]);
    expect(await search('\\')).toEqual([]);
  });

  test('lists the newest first, page after page', async () => {
    const stores = create();
    const accounts = [await addAccount(stores), await addAccount(stores), await addAccount(stores)];
    const [oldest = 0, middle = 0, newest = 0] = accounts.map(({ id }) => id);
    expect(await idsOf(stores, { limit: 2 })).toEqual([newest, middle]);
    expect((await idsOf(stores, { beforeId: middle }))[0]).toBe(oldest);
  });

  test('lists the disabled, those that are not, and staff', async () => {
    const stores = create();
    const disabled = await addAccount(stores);
    const staff = await addAccount(stores);
    await stores.change(staff.id, { isStaff: true });
    await stores.change(disabled.id, { isActive: false });
    const [ofDisabled, ofActive, ofStaff] = [
      await idsOf(stores, { state: 'disabled' }),
      await idsOf(stores, { state: 'active' }),
      await idsOf(stores, { state: 'staff' }),
    ];
    expect(ofDisabled[0]).toBe(disabled.id);
    expect(ofDisabled).not.toContain(staff.id);
    expect(ofActive[0]).toBe(staff.id);
    expect(ofActive).not.toContain(disabled.id);
    expect(ofStaff[0]).toBe(staff.id);
    expect(ofStaff).not.toContain(disabled.id);
    const search = beginning(disabled.username);
    expect(await idsOf(stores, { search, state: 'staff' })).toEqual([]);
  });
}
