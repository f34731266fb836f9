/** The own rules of the workspace in VS Code's test view: run, failures at their lines, and again whenever they change. */
import {
  EventEmitter,
  Location,
  Position,
  Range,
  TestMessage,
  TestRunProfileKind,
  tests,
  Uri,
  workspace,
  type CancellationToken,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type TestController,
  type TestItem,
  type TestRun,
  type TestRunRequest,
} from 'vscode';
import { errorText } from '../../base/errorText.js';
import {
  ownRulesChanged,
  ruleTests,
  runRuleTests,
  type RuleTestItem,
  type RuleTestOutcome,
} from '../../server/protocol.js';
import type { Connection } from '../client.js';

/** What became of one rule in a run. */
export interface TestedRule {
  readonly ruleId: string;
  readonly passed: number;
  /** `file:line: message`; lines from 1. */
  readonly failed: readonly string[];
}

export interface RuleTestView extends Disposable {
  /** Ids of the rules that are shown. */
  readonly rules: readonly string[];
  /** Fires for each rule that was tested. */
  readonly onDidTest: Event<TestedRule>;
  refresh(): Promise<void>;
}

const CONTROLLER = 'tomReview.rules';

/** Milliseconds after the last change of a file before what it may change is tested again. */
const PAUSE = 150;

export function registerRuleTests(connection: Connection, log: LogOutputChannel): RuleTestView {
  return new RuleTestController(connection, log);
}

class RuleTestController implements RuleTestView {
  private readonly controller: TestController = tests.createTestController(CONTROLLER, 'TOM Review rules');
  private readonly tested = new EventEmitter<TestedRule>();
  /** Fires when files have changed and the view shows what they say. */
  private readonly changed = new EventEmitter<readonly Uri[]>();
  private changes: Uri[] = [];
  private due: ReturnType<typeof setTimeout> | undefined;
  private readonly parts: Disposable[];

  readonly onDidTest = this.tested.event;

  constructor(
    private readonly connection: Connection,
    private readonly log: LogOutputChannel,
  ) {
    const { controller } = this;
    controller.resolveHandler = async (item) => {
      if (item === undefined) await this.refresh();
    };
    controller.refreshHandler = () => this.refresh();
    const profile = controller.createRunProfile(
      'Run',
      TestRunProfileKind.Run,
      (request, token) => (request.continuous === true ? this.watch(request, token) : this.run(request, token)),
      true,
      undefined,
      true,
    );
    const watchers = ['**/*.{yaml,yml}', '**/tests/**'].map((glob) => workspace.createFileSystemWatcher(glob));
    const noticed = (uri: Uri): void => this.noticed(uri);
    this.parts = [
      ...[controller, profile, this.tested, this.changed],
      connection.onNotification(ownRulesChanged, () => void this.refresh()),
      ...watchers,
      ...watchers.flatMap((one) => [one.onDidChange(noticed), one.onDidCreate(noticed), one.onDidDelete(noticed)]),
    ];
  }

  get rules(): string[] {
    return [...this.controller.items].map(([, { label }]) => label);
  }

  async refresh(): Promise<void> {
    const { items } = this.controller;
    // asked each time: nothing of a foreign repository is used before it is trusted
    if (!workspace.isTrusted) {
      items.replace([]);
      return;
    }
    try {
      const rules = await this.connection.request(ruleTests, undefined);
      items.replace(rules.map((rule) => this.ruleItem(rule)));
    } catch (error) {
      this.log.warn(`the tests of own rules cannot be listed: ${errorText(error)}`);
    }
  }

  private ruleItem({ ruleId, uri, files }: RuleTestItem): TestItem {
    const rule = this.controller.createTestItem(keyOf(Uri.parse(uri)), ruleId, Uri.parse(uri));
    rule.range = new Range(0, 0, 0, 0);
    for (const file of files) {
      const fileUri = Uri.parse(file.uri);
      const item = this.controller.createTestItem(keyOf(fileUri), file.name, fileUri);
      for (const { line, expectation } of file.cases) {
        const label = `line ${line + 1}: ${expectation}`;
        const child = this.controller.createTestItem(caseKey(fileUri, line), label, fileUri);
        child.range = new Range(line, 0, line, 0);
        item.children.add(child);
      }
      rule.children.add(item);
    }
    return rule;
  }

  private noticed(uri: Uri): void {
    this.changes.push(uri);
    clearTimeout(this.due);
    this.due = setTimeout(() => void this.look(), PAUSE);
  }

  private async look(): Promise<void> {
    const changes = this.changes;
    this.changes = [];
    // what has changed elsewhere comes with the server's word that the rules are others now
    if (changes.some((uri) => this.ruleAround(uri) !== undefined)) await this.refresh();
    this.changed.fire(changes);
  }

  /** The rule whose folder a file lies in. */
  private ruleAround(uri: Uri): TestItem | undefined {
    return [...this.controller.items]
      .map(([, item]) => item)
      .find((item) => keyOf(uri).startsWith(item.id.replace(/rule\.yaml$/, '')));
  }

  /** The rules that a run is about, as they are in the view now: a file or a line of one stands for its rule. */
  private wanted({ include, exclude = [] }: TestRunRequest): TestItem[] {
    const left = new Set(exclude.map(({ id }) => id));
    const chosen = include === undefined ? undefined : new Set(include.map((item) => topOf(item).id));
    return [...this.controller.items]
      .map(([, item]) => item)
      .filter(({ id }) => (chosen?.has(id) ?? true) && !left.has(id));
  }

  private async run(
    request: TestRunRequest,
    token: CancellationToken,
    isMeant: (rule: TestItem) => boolean = () => true,
  ): Promise<void> {
    const rules = this.wanted(request).filter(isMeant);
    if (rules.length === 0 && request.continuous === true) return;
    const run = this.controller.createTestRun(request);
    for (const rule of rules) {
      if (token.isCancellationRequested || !workspace.isTrusted) break;
      forEachItem(rule, (item) => run.started(item));
      try {
        const outcome = await this.connection.request(runRuleTests, { uri: String(rule.uri) }, token);
        this.report(run, rule, outcome);
      } catch (error) {
        run.errored(rule, new TestMessage(errorText(error)));
      }
    }
    run.end();
  }

  /** Runs at once, and again what a changed file may change, one run after the other, until it is called off. */
  private async watch(request: TestRunRequest, token: CancellationToken): Promise<void> {
    let last = this.run(request, token);
    const watching = this.changed.event((changes) => {
      const around = changes.map((uri) => this.ruleAround(uri)?.id);
      // models, data types and the configuration are for all rules
      const isForAll = changes.some((uri, index) => around[index] === undefined && /\.ya?ml$/.test(uri.path));
      last = last.then(() => this.run(request, token, ({ id }) => isForAll || around.includes(id)));
    });
    await new Promise<void>((resolve) => {
      token.onCancellationRequested(() => resolve());
    });
    watching.dispose();
    await last;
  }

  private report(run: TestRun, rule: TestItem, { cases, faults, milliseconds }: RuleTestOutcome): void {
    const items = new Map<string, TestItem>();
    forEachItem(rule, (item) => items.set(item.id, item));
    const messages = new Map<TestItem, TestMessage[]>();
    const failed: string[] = [];
    const fail = (uriText: string, line: number, text: string, explanation?: string): void => {
      const uri = Uri.parse(uriText);
      const message = new TestMessage(text);
      message.location = new Location(uri, new Position(line, 0));
      const item = items.get(caseKey(uri, line)) ?? items.get(keyOf(uri)) ?? rule;
      messages.set(item, [...(messages.get(item) ?? []), message]);
      failed.push(`${workspace.asRelativePath(uri)}:${line + 1}: ${text}`);
      if (explanation !== undefined) run.appendOutput(explanation.replace(/\r?\n/g, '\r\n'), message.location, item);
    };
    for (const { uri, line, fault, explanation } of cases) if (fault !== null) fail(uri, line, fault, explanation);
    for (const { uri, line, message } of faults) fail(uri, line, message);
    forEachItem(rule, (item) => {
      const own = messages.get(item);
      if (own !== undefined) run.failed(item, own);
      else if (item.children.size === 0 || item === rule) run.passed(item, item === rule ? milliseconds : undefined);
    });
    const gaps = cases.filter(
      ({ expectation, fault }) => fault === null && (expectation === 'missed' || expectation === 'false'),
    );
    const lines = [
      `${rule.label}: ${cases.length} cases, ${failed.length} failed, ${gaps.length} known gaps, ${Math.round(milliseconds)} ms`,
      ...failed.map((line) => `  ${line}`),
    ];
    run.appendOutput(lines.map((line) => `${line}\r\n`).join(''), undefined, rule);
    const passed = cases.filter(({ fault }) => fault === null).length;
    this.tested.fire({ ruleId: rule.label, passed, failed });
  }

  dispose(): void {
    clearTimeout(this.due);
    for (const part of this.parts) part.dispose();
  }
}

function keyOf(uri: Uri): string {
  return uri.toString(true);
}

function caseKey(uri: Uri, line: number): string {
  return `${keyOf(uri)}#${line}`;
}

function topOf(item: TestItem): TestItem {
  return item.parent === undefined ? item : topOf(item.parent);
}

function forEachItem(item: TestItem, visit: (item: TestItem) => void): void {
  visit(item);
  for (const [, child] of item.children) forEachItem(child, visit);
}
