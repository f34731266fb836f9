import assert from 'node:assert/strict';
import { changedLines, spansOfDiff } from '../../src/service/changedLines.js';

const DIFF = `diff --git a/a.js b/a.js
index 1..2 100644
--- a/a.js
+++ b/a.js
@@ -3 +3 @@ function x() {
-old
+new
@@ -10,2 +10,3 @@
--- a/fake
--- b
+++ b/fake.js
+@@ -1 +1 @@
+three
@@ -20,2 +20,0 @@
-gone
-gone
diff --git a/gone.js b/gone.js
--- a/gone.js
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git "a/od\\td\\"\\\\.js" "b/od\\td\\"\\\\.js"
--- "a/od\\td\\"\\\\.js"
+++ "b/od\\td\\"\\\\.js"
@@ -0,0 +1 @@
+x
\\ No newline at end of file
diff --git a/with blank.js b/with blank.js
--- a/with blank.js\t
+++ b/with blank.js\t
@@ -1,0 +2,2 @@
+x
+y
`;

describe('changed lines', () => {
  it('are read from a diff without context; lines of the files may look like headers', () => {
    assert.deepEqual(Object.fromEntries(spansOfDiff(DIFF)), {
      'a.js': [
        [3, 3],
        [10, 12],
        [20, 21],
      ],
      'od\td"\\.js': [[1, 1]],
      'with blank.js': [[2, 3]],
    });
    assert.equal(spansOfDiff('').size, 0);
  });

  it('are told by file and range', () => {
    const lines = changedLines({ spans: spansOfDiff(DIFF), added: new Set(['new.js']) });
    assert.ok(lines.isChanged('a.js', 1, 3) && lines.isChanged('a.js', 12, 15) && lines.isChanged('a.js', 21, 21));
    assert.ok(!lines.isChanged('a.js', 4, 9) && !lines.isChanged('b.js', 3, 3));
    assert.ok(lines.isChanged('new.js', 999, 999));
  });
});
