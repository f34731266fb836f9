/**
 * The analysis of many files together. Deterministic: what is found depends on the set of files, not on the order in
 * which they were added, nor on which of them a worker was asked to report.
 */
import { errorText } from '../../base/errorText.js';
import { Analysis, type AnalysisLimits, type RawFinding } from '../dataflow/analysis.js';
import type { RuleIndex } from '../dataflow/apiIndex.js';
import { isSaidBetter } from '../dataflow/detect.js';
import { reportKeptErasures } from '../dataflow/keptErasures.js';
import { reportKeptHistories } from '../dataflow/keptHistories.js';
import { isUsedAddress } from '../dataflow/personalLinks.js';
import { isToldInSettings } from '../settingsFindings.js';
import type { EvidenceLog } from '../dataflow/evidence.js';
import type { ModuleContext } from '../dataflow/moduleContext.js';
import { analyseModule, runChannels, walkLateReaders, walkPage, walkSharedReaders } from '../dataflow/roots.js';
import { walkBlock } from '../dataflow/walk.js';
import type { MapperStatement } from '../dataflow/javaMappers.js';
import { notePrismaModels, type PrismaModel } from '../dataflow/prismaModels.js';
import type { ModuleIr } from '../ir/ir.js';
import { isPageOfItsOwn } from '../languages/template/templateFiles.js';
import type { CompiledRule } from '../rules/compiled.js';
import {
  createResolution,
  moduleSummary,
  type ModuleResolution,
  type ModuleSummary,
  type ResolutionConfig,
} from './moduleResolution.js';
import { TemplateResolution } from './templateResolution.js';

export interface ModuleOutcome {
  readonly module: ModuleContext;
  readonly findings: readonly RawFinding[];
  readonly exhausted: boolean;
  /** Message of a fault that stopped the walk of this module, else null. */
  readonly failure: string | null;
}

/**
 * Groups of modules that import each other, imported ones first. Within a group and between independent groups the order is
 * that of the paths. (Tarjan's algorithm, iterative.)
 */
export function importOrder(
  paths: readonly string[],
  importsOf: (path: string) => readonly string[],
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const groups: string[][] = [];
  let counter = 0;
  for (const root of [...paths].sort()) {
    if (index.has(root)) continue;
    const work: { path: string; next: number; edges: readonly string[] }[] = [];
    const open = (path: string): void => {
      index.set(path, counter);
      low.set(path, counter);
      counter++;
      stack.push(path);
      onStack.add(path);
      work.push({ path, next: 0, edges: [...importsOf(path)].sort() });
    };
    open(root);
    while (work.length > 0) {
      const frame = work[work.length - 1];
      if (frame.next < frame.edges.length) {
        const target = frame.edges[frame.next++];
        if (!index.has(target)) open(target);
        else if (onStack.has(target)) low.set(frame.path, Math.min(low.get(frame.path) ?? 0, index.get(target) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) low.set(parent.path, Math.min(low.get(parent.path) ?? 0, low.get(frame.path) ?? 0));
      if (low.get(frame.path) === index.get(frame.path)) {
        const group: string[] = [];
        let member: string | undefined;
        do {
          member = stack.pop();
          if (member === undefined) break;
          onStack.delete(member);
          group.push(member);
        } while (member !== frame.path);
        groups.push(group.sort());
      }
    }
  }
  return groups;
}

/** What a module may take: several times what real files need, and in proportion to its size. */
const STEPS_BASE = 150_000;
const STEPS_PER_INSTRUCTION = 25;

/** Steps that one module's own walk may take. */
export interface ProjectLimits extends AnalysisLimits {
  readonly steps: number;
}

export class ProjectAnalysis {
  readonly #modules = new Map<string, ModuleContext>();
  readonly #summaries = new Map<string, ModuleSummary>();
  #resolution: ModuleResolution | null = null;
  #templates: TemplateResolution | null = null;
  readonly analysis: Analysis;

  constructor(
    index: RuleIndex,
    enabled: (rule: CompiledRule) => boolean,
    private readonly limits: ProjectLimits,
    private readonly configs: readonly ResolutionConfig[] = [],
    evidence: EvidenceLog | null = null,
  ) {
    this.analysis = new Analysis(index, enabled, limits, evidence);
    for (const { path, value } of configs) {
      if (!/\.(?:properties|ya?ml|xml|prisma)$/.test(path) || typeof value !== 'object' || value === null) continue;
      if (path.endsWith('.prisma')) {
        notePrismaModels(this.analysis, value as Readonly<Record<string, PrismaModel>>);
        continue;
      }
      if (path.endsWith('.xml')) {
        for (const [method, statement] of Object.entries(value as Readonly<Record<string, MapperStatement>>))
          this.analysis.mapperStatements.set(method, { ...statement, path });
        continue;
      }
      const entries = Object.entries(value).filter((e): e is [string, string] => typeof e[1] === 'string');
      this.analysis.properties.set(path, new Map(entries));
    }
    this.analysis.walkBlock = walkBlock;
    this.analysis.resolveModule = (from, specifier) => {
      let target = from.imports.get(specifier);
      if (target === undefined) {
        const path = this.resolve(from.path, specifier);
        target = path === null ? null : (this.#modules.get(path) ?? null);
        from.imports.set(specifier, target);
      }
      return target;
    };
    this.analysis.resolveTemplate = (from, name) => {
      this.#templates ??= new TemplateResolution(
        [...this.#modules.values()].flatMap(({ ir }) => (ir.language === 'template' ? ir.path : [])),
      );
      const path = this.#templates.resolve(from.path, name);
      return path === null ? null : (this.#modules.get(path) ?? null);
    };
  }

  add(ir: ModuleIr): void {
    this.#modules.set(ir.path, this.analysis.addModule(ir));
    this.#summaries.set(ir.path, moduleSummary(ir));
    this.#resolution = null;
    this.#templates = null;
  }

  resolve(from: string, specifier: string): string | null {
    this.#resolution ??= createResolution([...this.#summaries.values()], this.configs);
    const summary = this.#summaries.get(from);
    return summary === undefined ? null : this.#resolution.resolve(summary, specifier);
  }

  /** Paths of project files that a module imports, without doubles. */
  importsOf(path: string): readonly string[] {
    const module = this.#modules.get(path);
    if (module === undefined) return [];
    const found = new Set<string>();
    for (const specifier of module.ir.importedModules) {
      const target = this.resolve(path, specifier);
      if (target !== null && target !== path) found.add(target);
    }
    // from package import module
    if (module.ir.language === 'python') {
      for (const { import: binding } of module.ir.variables) {
        if (binding === null || binding.imported === '*') continue;
        const { module: name, imported } = binding;
        const target = this.resolve(path, name.endsWith('.') ? name + imported : `${name}.${imported}`);
        if (target !== null && target !== path) found.add(target);
      }
    }
    return [...found];
  }

  /** Walks every module but templates, which their renderers walk, imported ones first; findings are grouped by the file they stand in. */
  run(): ReadonlyMap<string, ModuleOutcome> {
    const { analysis } = this;
    const code = [...this.#modules.values()].filter(({ ir }) => ir.language !== 'template').map(({ path }) => path);
    const order = importOrder(code, (path) => this.importsOf(path)).flat();
    const exhausted = new Set<string>();
    const failures = new Map<string, string>();
    for (const path of order) {
      const module = this.#modules.get(path);
      if (module === undefined) continue;
      analysis.steps = 0;
      analysis.stepLimit = Math.min(this.limits.steps, STEPS_BASE + STEPS_PER_INSTRUCTION * module.ir.instructionCount);
      analysis.exhausted = false;
      analysis.walked.clear();
      try {
        analyseModule(analysis, module);
      } catch (error) {
        failures.set(path, errorText(error));
        analysis.stack.length = 0;
        analysis.roots.length = 0;
        analysis.loopDepth = 0;
        if (module.phase === 'running') module.phase = 'done';
      }
      if (analysis.exhausted) exhausted.add(path);
    }
    analysis.steps = 0;
    analysis.stepLimit = this.limits.steps;
    analysis.exhausted = false;
    try {
      for (const [path, module] of [...this.#modules].sort(([a], [b]) => (a < b ? -1 : 1)))
        if (module.ir.language === 'template' && isPageOfItsOwn(path)) walkPage(analysis, module);
      const modules = order.map((path) => this.#modules.get(path)).filter((m) => m !== undefined);
      walkLateReaders(analysis, modules);
      walkSharedReaders(analysis, modules);
      runChannels(analysis, modules);
      reportKeptErasures(analysis);
      reportKeptHistories(analysis);
    } catch {
      // what handlers would have added is missing; every module has been walked by itself
      analysis.stack.length = 0;
      analysis.roots.length = 0;
    }
    const byPath = new Map<string, RawFinding[]>();
    for (const finding of analysis.findings.values()) {
      if (isSaidBetter(analysis.findings, finding) || isUsedAddress(analysis.findings, finding)) continue;
      if (isToldInSettings(analysis, finding)) continue;
      const list = byPath.get(finding.module.path);
      if (list === undefined) byPath.set(finding.module.path, [finding]);
      else list.push(finding);
    }
    const result = new Map<string, ModuleOutcome>();
    for (const [path, module] of [...this.#modules].sort(([a], [b]) => (a < b ? -1 : 1))) {
      result.set(path, {
        module,
        findings: byPath.get(path) ?? [],
        exhausted: exhausted.has(path),
        failure: failures.get(path) ?? null,
      });
    }
    return result;
  }
}
