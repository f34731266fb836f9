import assert from 'node:assert/strict';
import { suppressionComment, type GrammarId } from '../../../src/engine/index.js';
import { createTestRuntime } from '../../support/syntaxRuntime.js';

describe('place and form of a comment that suppresses', () => {
  /** Sources in which `HERE` is what was found, and the line that must come in, with its number. */
  const cases: readonly (readonly [string, GrammarId, string, number, string])[] = [
    ['a statement', 'javascript', 'a();\nHERE();\n', 2, '// D'],
    ['the first line', 'javascript', 'HERE();', 1, '// D'],
    ['an indented statement', 'javascript', 'if (a) {\n\tHERE();\n}\n', 2, '\t// D'],
    ['an argument on its own line', 'javascript', 'f(\n  a,\n  HERE,\n);\n', 3, '  // D'],
    ['the end of a line', 'javascript', 'const a = f(b, HERE);\n', 1, '// D'],
    ['a template over several lines', 'javascript', 'x();\nconst a = `\n  b ${HERE}\n`;\n', 2, '// D'],
    ['an element between elements', 'tsx', 'const a = (\n  <b>\n    <i c={HERE} />\n  </b>\n);\n', 3, '    {/* D */}'],
    ['an element after text', 'tsx', 'const a = (\n  <b>\n    text\n    {HERE}\n  </b>\n);\n', 4, '    {/* D */}'],
    ['an attribute on its own line', 'tsx', 'const a = (\n  <b\n    c={HERE}\n  />\n);\n', 3, '    // D'],
    ['the outermost element', 'tsx', 'const a = (\n  <b c={HERE} />\n);\n', 2, '  // D'],
    [
      'code in braces between elements',
      'tsx',
      'const a = (\n  <b>\n    {x.map(\n      HERE,\n    )}\n  </b>\n);\n',
      4,
      '      // D',
    ],
    ['a language with another sign', 'python', 'def f():\n    HERE()\n', 2, '    # D'],
  ];
  for (const [name, grammar, source, line, expected] of cases) {
    it(name, async () => {
      const runtime = await createTestRuntime([grammar]);
      const outcome = runtime.parse(grammar, source);
      assert.ok(outcome.ok);
      const start = source.indexOf('HERE');
      const comment = suppressionComment(outcome.tree, { start, end: start + 4 }, 'some-rule');
      assert.ok(comment !== null);
      const { offset, prefix, suffix } = comment;
      const text = source.slice(0, offset) + prefix + 'why' + suffix + source.slice(offset);
      assert.equal(text.split('\n')[line - 1], expected.replace('D', 'tom-review-ignore some-rule -- why'));
      const again = runtime.parse(grammar, text);
      assert.ok(again.ok && again.tree.errorCount === outcome.tree.errorCount);
    });
  }

  it('is for the script of a component, not for its page', async () => {
    const runtime = await createTestRuntime(['vue']);
    const source = '<script setup>\nHERE();\n</script>\n<template>\n  <p v-html="HERE" />\n</template>\n';
    const outcome = runtime.parse('vue', source);
    assert.ok(outcome.ok);
    const at = (start: number) => suppressionComment(outcome.tree, { start, end: start + 4 }, 'some-rule');
    assert.equal(at(source.indexOf('HERE'))?.prefix, '// tom-review-ignore some-rule -- ');
    assert.equal(at(source.lastIndexOf('HERE')), null);
  });
});
