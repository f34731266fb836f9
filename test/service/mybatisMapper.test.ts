import assert from 'node:assert/strict';
import { compileEngineData } from '../../scripts/engineData.js';
import { createEngine, type SyntaxRuntime } from '../../src/engine/index.js';
import { isMapperFile, parseMapper } from '../../src/service/mybatisMapper.js';
import { readResolutionConfigs } from '../../src/service/resolutionConfigs.js';
import { memoryFileSource } from '../support/memoryFileSource.js';
import { repositoryRoot } from '../support/ruleRunner.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';

const mapper = (...lines: readonly string[]): string =>
  ['<?xml version="1.0"?>', '<mapper namespace="shop.ItemMapper">', ...lines, '</mapper>'].join('\n');

/** What is pasted, by method. */
function pasted(text: string): Readonly<Record<string, string>> {
  const entries = Object.entries(parseMapper(text)).map(([method, statement]) => [method, statement.pasted] as const);
  return Object.fromEntries(entries.filter(([, names]) => names !== ''));
}

describe('mapper files of MyBatis', () => {
  it('are told by their name or their folder', () => {
    for (const path of ['src/main/resources/mapper/Item.xml', 'mybatis/a/b.xml', 'x/ItemMapper.xml', 'ItemDao.xml'])
      assert.equal(isMapperFile(path), true, path);
    for (const path of ['pom.xml', 'src/main/resources/logback.xml', 'mapper/Item.java', 'remapper/a.xml'])
      assert.equal(isMapperFile(path), false, path);
  });

  it('tell what is pasted, not what is bound', () => {
    const text = mapper(
      '  <select id="find">select * from item where id = #{id} order by ${sort}</select>',
      '  <update id="save">update item set name = #{name}</update>',
      '  <delete id="drop">delete from ${ filter.table } where a <![CDATA[ < 3 and ${column} > 1 ]]></delete>',
    );
    assert.deepEqual(pasted(text), {
      'shop.ItemMapper.find': '3:sort',
      'shop.ItemMapper.drop': '5:filter.table 5:column',
    });
  });

  it('follow fragments, with the values of their properties', () => {
    const text = mapper(
      '  <sql id="columns">${alias}.id, ${alias}.name</sql>',
      '  <sql id="order">order by ${by} <if test="down">${direction}</if></sql>',
      '  <select id="all">select <include refid="columns"><property name="alias" value="t"/></include> from item t</select>',
      '  <select id="sorted">select * from item <include refid="shop.ItemMapper.order"/></select>',
      '  <select id="given">select * from item <include refid="order"><property name="by" value="${key}"/></include></select>',
      '  <select id="lost">select * from item <include refid="elsewhere"/></select>',
    );
    assert.deepEqual(pasted(text), {
      'shop.ItemMapper.sorted': '4:by 4:direction',
      'shop.ItemMapper.given': '4:key 4:direction',
    });
  });

  it('follow names that the mapper gives', () => {
    const text = mapper(
      '  <select id="like"><bind name="pattern" value="\'%\' + term + \'%\'"/>select * from item where a like \'${pattern}\'</select>',
      '  <select id="in"><foreach collection="ids" item="one" separator=",">${one}</foreach></select>',
      '  <select id="fixed"><bind name="state" value="\'open\'"/>select * from item where state = \'${state}\'</select>',
    );
    assert.deepEqual(pasted(text), { 'shop.ItemMapper.like': '3:term', 'shop.ItemMapper.in': '4:ids' });
  });

  it('tell nothing in comments, in tests, without a namespace or cut off', () => {
    assert.deepEqual(pasted(mapper('  <!-- <select id="a">${b}</select> -->')), {});
    assert.deepEqual(pasted(mapper('  <select id="a"><if test="${b}">1</if></select>')), {});
    assert.deepEqual(pasted('<mapper><select id="a">${b}</select></mapper>'), {});
    assert.deepEqual(pasted(mapper('  <select id="a">select ${b}')), {});
    assert.deepEqual(pasted(mapper('  <sql id="x"><include refid="x"/>${y}</sql>')), {});
  });

  it('ends where fragments include themselves', () => {
    const text = mapper(
      '  <sql id="x">${y} <include refid="x"/></sql>',
      '  <select id="a"><include refid="x"/></select>',
    );
    assert.match(pasted(text)['shop.ItemMapper.a'] ?? '', /^(?:3:y ?)+$/);
  });

  it('tell the statement with its fragments and all that its conditions add', () => {
    const text = mapper(
      '  <sql id="columns">id, label</sql>',
      '  <select id="find">select <include refid="columns"/> from item <where><if test="a">and a &lt; #{a}</if></where></select>',
      '  <insert id="add"><selectKey keyProperty="id">select next from ids</selectKey>insert into item',
      '    <trim prefix="(" suffix=")" suffixOverrides=","><if test="label != null">label,</if></trim>',
      '    <trim prefix="values (" suffix=")" suffixOverrides=","><if test="label != null">#{label},</if></trim></insert>',
      '  <update id="save">update item <set><if test="label">label = #{label},</if></set> where id = #{id}</update>',
      '  <select id="some">select id from item where id in <foreach collection="ids" item="i" open="(" close=")">#{i}</foreach></select>',
    );
    const statements = parseMapper(text);
    const sql = (method: string): string => statements[`shop.ItemMapper.${method}`].sql;
    assert.equal(sql('find'), 'select id, label from item where and a < #{a}');
    assert.equal(sql('add'), 'insert into item ( label ) values ( #{label} )');
    assert.equal(sql('save'), 'update item set label = #{label} where id = #{id}');
    assert.equal(sql('some'), 'select id from item where id in ( #{i} )');
  });

  it('tell the columns that go into properties of another name', () => {
    const text = mapper(
      '  <resultMap id="base" type="Item"><id property="id" column="id"/><result property="label" column="item_label"/></resultMap>',
      '  <resultMap id="more" type="Item" extends="base"><result property="soldBy" column="sold_by"/><result column="T_NOTE" property="note"/></resultMap>',
      '  <select id="one" resultMap="more">select * from item</select>',
    );
    assert.equal(parseMapper(text)['shop.ItemMapper.one'].columns, 'item_label=label t_note=note');
  });
});

const MAPPER = `package shop;
import java.util.List;
import org.apache.ibatis.annotations.Param;
interface ItemMapper {
  List<Item> sorted(@Param("sort") String sort);
  List<Item> bound(@Param("term") String term);
  List<Item> filtered(@Param("filter") Filter filter);
  List<Item> single(String column);
  List<Item> chosen(@Param("sort") String sort);
}
class Item { private String name; }
class Filter {
  private String column;
  private String term;
  public String getColumn() { return column; }
  public void setColumn(String column) { this.column = column; }
  public void setTerm(String term) { this.term = term; }
}
`;

const CONTROLLER = `package shop;
import org.springframework.web.bind.annotation.*;
@RestController
class Items {
  private final ItemMapper items;
  Items(ItemMapper items) { this.items = items; }
  @GetMapping("/items")
  Object list(@RequestParam String sort, @RequestParam String term) {
    items.bound(term);
    items.single(term);
    items.chosen(sort.equals("up") ? "asc" : "desc");
    Filter filter = new Filter();
    filter.setColumn("name");
    filter.setTerm(term);
    items.filtered(filter);
    return items.sorted(sort);
  }
}
`;

const STATEMENTS = mapper(
  '  <select id="sorted">select * from item order by ${sort}</select>',
  '  <select id="bound">select * from item where name = #{term}</select>',
  '  <select id="filtered">select * from item where ${filter.column} = #{filter.term}</select>',
  '  <select id="single">select * from item order by ${value}</select>',
  '  <select id="chosen">select * from item order by name ${sort}</select>',
);

describe('statements of MyBatis in XML', () => {
  const engine = createEngine(compileEngineData(repositoryRoot).data);
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await createTestRuntime(['java']);
  });
  after(() => runtime.dispose());

  const PROGRAM = { 'shop/ItemMapper.java': MAPPER, 'shop/Items.java': CONTROLLER };

  async function findings(xml: Readonly<Record<string, string>>, sources: Readonly<Record<string, string>> = PROGRAM) {
    const configs = await readResolutionConfigs(memoryFileSource(xml), Object.keys(xml));
    const lowered = Object.entries(sources).map(([path, text]) => {
      const outcome = runtime.parse('java', text);
      if (!outcome.ok) throw new Error(outcome.message);
      return engine.lower(outcome.tree, path);
    });
    return engine.analyseTogether(lowered, { asOf: '2026-01-15' }, configs).flatMap((result) => result.findings);
  }

  it('are found where a parameter is pasted, at the method', async () => {
    const found = await findings({ 'src/main/resources/mapper/ItemMapper.xml': STATEMENTS });
    assert.deepEqual(
      found.map((f) => `${f.ruleId} ${f.location.path}:${String(f.location.startLine)}`),
      ['sql-injection shop/ItemMapper.java:5', 'sql-injection shop/ItemMapper.java:8'],
    );
    assert.ok(
      found[0].path.some((step) => step.message === 'passed to ${sort} in src/main/resources/mapper/ItemMapper.xml:3'),
    );
  });

  it('are not known without the file', async () => {
    assert.deepEqual(await findings({}), []);
    assert.deepEqual(await findings({ 'pom.xml': STATEMENTS }), []);
  });

  it('tell what is stored, and comes back', async () => {
    const stored: Readonly<Record<string, string>> = {
      'shop/NoteMapper.java': `package shop;
import java.util.List;
interface NoteMapper {
  void add(String author, String text);
  List<Note> all();
}
`,
      'shop/Note.java': `package shop;
public class Note {
  private long number;
  private String text;
  public long getNumber() { return number; }
  public String getText() { return text; }
}
`,
      'shop/Notes.java': `package shop;
import org.springframework.web.bind.annotation.*;
@RestController
class Notes {
  private final NoteMapper notes;
  Notes(NoteMapper notes) { this.notes = notes; }
  @PostMapping("/notes")
  void add(@RequestParam String author, @RequestParam String text) { notes.add(author, text); }
  @GetMapping(value = "/texts", produces = "text/html")
  String texts() { return "<p>" + notes.all().get(0).getText() + "</p>"; }
  @GetMapping(value = "/numbers", produces = "text/html")
  String numbers() { return "<p>" + notes.all().get(0).getNumber() + "</p>"; }
}
`,
    };
    const xml = `<mapper namespace="shop.NoteMapper">
  <resultMap id="note" type="shop.Note"><result property="text" column="note_text"/></resultMap>
  <insert id="add">insert into note (author, note_text) values (#{author}, #{text})</insert>
  <select id="all" resultMap="note">select number, note_text from note</select>
</mapper>`;
    const found = await findings({ 'src/main/resources/mapper/NoteMapper.xml': xml }, stored);
    assert.deepEqual(
      found.map((f) => `${f.ruleId} ${f.location.path}:${String(f.location.startLine)}`),
      ['cross-site-scripting shop/Notes.java:10'],
    );
    assert.deepEqual(await findings({}, stored), []);
  });
});
