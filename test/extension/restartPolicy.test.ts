import assert from 'node:assert/strict';
import { RestartPolicy } from '../../src/extension/restartPolicy.js';

describe('restart of the server', () => {
  it('starts normally, then with the baseline compiler, then without the file that was in flight', () => {
    const policy = new RestartPolicy();
    assert.equal(policy.liftoffOnly, false);
    policy.inFlight = 'file:///a.js';
    assert.equal(policy.died(0), 'restart');
    assert.equal(policy.liftoffOnly, true);
    assert.deepEqual(policy.failedFiles, []);
    policy.inFlight = 'file:///a.js';
    assert.equal(policy.died(1000), 'restart');
    assert.deepEqual(policy.failedFiles, ['file:///a.js']);
  });

  it('blames no file for a death between analyses', () => {
    const policy = new RestartPolicy();
    policy.died(0);
    policy.inFlight = 'file:///a.js';
    policy.inFlight = null;
    policy.died(1);
    assert.deepEqual(policy.failedFiles, []);
  });

  it('gives up after five deaths in ten minutes, not after five in a day', () => {
    const often = new RestartPolicy();
    const seldom = new RestartPolicy();
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((at) => often.died(at)),
      ['restart', 'restart', 'restart', 'restart', 'stop'],
    );
    assert.equal([0, 1, 2, 3, 4].map((at) => seldom.died(at * 3_600_000)).at(-1), 'restart');
  });
});
