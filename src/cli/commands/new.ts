/** `tom-review new`: the beginning of an own rule, model or data type. */
import { Argument, Command } from 'commander';
import { CONFIG_FILE, type ConfigPath } from '../../config/index.js';
import type { Installation } from '../installation.js';
import { writeResult } from '../output.js';
import { locateProject, readConfig } from '../project.js';
import { dataTypeSkeleton, modelSkeleton, ruleSkeleton, writeSkeleton, type Skeleton } from '../skeletons.js';

type Kind = 'rule' | 'model' | 'data-type';

interface NewOptions {
  readonly dir?: string;
  readonly config?: string;
}

const KEYS = { rule: 'rule-dirs', model: 'models', 'data-type': 'data-types' } as const;

/** Where there is no folder in the configuration yet. */
const FOLDERS: Readonly<Record<Kind, string>> = {
  rule: 'tom-review/rules',
  model: 'tom-review/models',
  'data-type': 'tom-review/data-types',
};

export function newCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('new')
    .description('begin an own rule, model or data type')
    .addArgument(new Argument('<what>').choices(Object.keys(KEYS)))
    .argument('<name>', '<family>/<rule>, <language>/<library> or <category>/<data type>')
    .option('--dir <folder>', 'folder to write to, from the root; by default the first one that tom-review.yaml names')
    .option('--config <file>', 'use this file instead of the tom-review.yaml at the root')
    .action(async (kind: Kind, name: string, options: NewOptions) => {
      await writeResult(await begin(kind, name, options, installation), undefined);
      exit(0);
    });
}

async function begin(kind: Kind, name: string, options: NewOptions, installation: Installation): Promise<string> {
  const { root } = locateProject(['.']);
  // what is named need not be there, or right, yet
  const { config } = await readConfig(root, await installation.assets.engineData(), { file: options.config });
  const named: Readonly<Record<Kind, readonly ConfigPath[]>> = {
    rule: config.ruleDirs,
    model: config.models,
    'data-type': config.dataTypes,
  };
  // not into a package, and not into a single file
  const configured = named[kind].map(({ path }) => path).find((path) => !/(^|\/)node_modules\/|\.ya?ml$/.test(path));
  const folder = (options.dir ?? configured ?? FOLDERS[kind]).replace(/^\.\/|\/+$/g, '');
  const isNamed = named[kind].some(({ path }) => path === folder);
  const next = [
    ...(isNamed ? [] : [`name the folder in ${CONFIG_FILE}:  ${KEYS[kind]}: [${folder}]`]),
    ...(kind === 'rule' ? [`tom-review test ${folder}`] : ['tom-review test, with a rule that needs it']),
    'docs/own-rules.md explains the words',
  ];
  return writeSkeleton(root, { files: filesOf(kind, name, folder), next });
}

function filesOf(kind: Kind, name: string, folder: string): Skeleton['files'] {
  switch (kind) {
    case 'rule':
      return ruleSkeleton(name, folder);
    case 'model':
      return modelSkeleton(name, folder, false);
    case 'data-type':
      return dataTypeSkeleton(name, folder);
  }
}
