import assert from 'node:assert/strict';
import { componentCode, vuePageOf } from '../../src/engine/syntax/components.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';

const VUE = `<template>
  <ul class="a>b">
    <!-- <b v-html="old" /> -->
    <li v-for="(item, index) in items" :key="index"><i v-html='item.html'></i></li>
    <br v-for="{ id } of rows" />
    <template v-if="a"><p v-html="note"/></template>
  </ul>
</template>

<script setup lang="ts" generic="T extends Record<string, number>">
const items: { html: string }[] = [];
</script>
<script type="application/ld+json">{ "a": 1 }</script>
<style>p { color: red }</style>
`;

const SVELTE = `<script>
  let items = [];
</script>

<p title="{@html}">{@html note}</p>
{#each items as { html }, i (i)}
  <li>{@html html}</li>
{/each}
    {#each items as item}
  {@html item.html}
{/each}
`;

function code(grammar: 'vue' | 'svelte', source: string): readonly string[] {
  const made = componentCode(grammar, source);
  assert.equal(made.length, source.length);
  assert.equal(made.split('\n').length, source.split('\n').length);
  return made.split('\n').map((line) => line.trim().replace(/ +/g, ' '));
}

describe('code of components', () => {
  it('has scripts, raw output and loops of Vue', () => {
    assert.deepEqual(
      code('vue', VUE).filter((line) => line !== ''),
      [
        ';()=>{',
        'for(var item of items){ ;v_html( item.html) }',
        'for(var { id } of rows){ }',
        ';v_html( note)',
        '}',
        'const items: { html: string }[] = [];',
        ';',
      ],
    );
  });

  it('keeps every place', () => {
    const made = componentCode('vue', VUE);
    for (const text of ['item.html', 'items', 'const items: { html: string }[] = [];'])
      assert.equal(made.indexOf(text), VUE.indexOf(text, text === 'items' ? VUE.indexOf(' in ') : 0));
  });

  it('knows where the page of Vue stands', () => {
    assert.deepEqual(vuePageOf('vue', VUE), { start: 0, end: VUE.indexOf('</template>\n\n') });
    assert.equal(vuePageOf('vue', '<script>const a = "<template>";</script>'), null);
    assert.equal(vuePageOf('vue', '<template lang="pug">p</template>'), null);
    assert.equal(vuePageOf('typescript', VUE), null);
  });

  it('has scripts, raw output and loops of Svelte', () => {
    assert.deepEqual(
      code('svelte', SVELTE).filter((line) => line !== ''),
      [
        'let items = [];',
        ';()=>{',
        ';v_html(note)',
        'for(var { html } of items){',
        ';v_html(html)',
        '}',
        'for(var item of items){',
        ';v_html(item.html)',
        '} }',
      ],
    );
  });

  it('is the text itself for other grammars', () => {
    assert.equal(componentCode('typescript', VUE), VUE);
  });

  it('has no errors for the parser, also after an edit', async () => {
    const runtime = await createTestRuntime(['vue', 'svelte']);
    for (const [grammar, source] of [
      ['vue', VUE],
      ['svelte', SVELTE],
    ] as const) {
      const document = runtime.openDocument(grammar, source);
      for (const text of ['', '\n', '<p>x</p>']) {
        document.edit([{ start: source.length, oldEnd: document.source.length, newText: text }]);
        const parsed = document.parse();
        assert.ok(parsed.ok);
        assert.equal(parsed.tree.errorCount, 0, grammar);
        assert.equal(parsed.tree.source, document.source);
      }
      document.dispose();
    }
    runtime.dispose();
  });
});
