import assert from 'node:assert/strict';
import { readColumns, writtenColumns } from '../../src/engine/dataflow/sqlStatements.js';

describe('columns of SQL statements', () => {
  const written = (sql: string): unknown => {
    const found = writtenColumns(sql);
    return found === null ? null : [found.table, Object.fromEntries(found.columns)];
  };
  const read = (sql: string): unknown => {
    const found = readColumns(sql);
    return (
      found && [
        Object.fromEntries(found.tables),
        found.columns?.map(({ as, owner, column }) => `${owner}.${column} ${as}`) ?? null,
      ]
    );
  };

  it('are told of what is written, with the placeholders', () => {
    assert.deepEqual(
      written('INSERT INTO app."Hook" (id, url, topics)\n values (?, lower(?), ?) on conflict do nothing'),
      ['hook', { id: [0], url: [1], topics: [2] }],
    );
    assert.deepEqual(
      written("update hook h set state = 'a, ?', url = coalesce(:url, url), seen = now() where id = :id"),
      ['hook', { state: [], url: ['url'], seen: [] }],
    );
    assert.deepEqual(written('insert into hook(url, raw) values ($1, $2::jsonb)'), ['hook', { url: [0], raw: [1] }]);
    assert.deepEqual(written('update hook set a = ?, b = ?'), ['hook', { a: [0], b: [1] }]);
    assert.deepEqual(written('insert or ignore into hook (a, b) values (%s, now())'), ['hook', { a: [0], b: [] }]);
    assert.deepEqual(written('update hook set a = %(x)s, b = %s where c = %s'), ['hook', { a: ['x'], b: [0] }]);
    assert.deepEqual(written('update Hook h set h.url = ?2, h.callerName = :name where h.id = ?1'), [
      'hook',
      { url: [1], callername: ['name'] },
    ]);
    assert.deepEqual(written('insert into hook (url, raw) values (#{url, jdbcType=VARCHAR}, #{ hook.raw })'), [
      'hook',
      { url: ['url'], raw: ['hook.raw'] },
    ]);
  });

  it('are told of what is read, with the names that they have in the result', () => {
    assert.deepEqual(
      read(
        'select h.url, count(e.id) as pending, name label from hook h left join event as e on e.h = h.id where x = (select 1 from t)',
      ),
      [{ h: 'hook', e: 'event', t: 't' }, ['h.url url', '. pending', '.name label']],
    );
    assert.deepEqual(read('select distinct * from hook order by name'), [{ hook: 'hook' }, null]);
    assert.deepEqual(read('SELECT (select max(a) from b) m, c FROM d'), [{ d: 'd' }, ['. m', '.c c']]);
  });

  it('are not known of anything else', () => {
    for (const sql of [
      '',
      'delete from hook',
      'select 1',
      'insert into hook select * from a',
      'update',
      'values (1)',
    ]) {
      assert.equal(written(sql), null, sql);
      assert.equal(sql.startsWith('insert') ? null : read(sql), null, sql);
    }
    assert.equal(written(`insert into a (b) values (${'('.repeat(30_000)}`), null);
  });
});
