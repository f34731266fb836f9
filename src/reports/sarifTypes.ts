/** The part of SARIF 2.1.0 that we write. Tests validate against the whole schema. */

export interface Message {
  readonly text: string;
  readonly markdown?: string;
}

export type PropertyBag = Readonly<Record<string, unknown>>;

export interface Log {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly Run[];
}

export interface Run {
  readonly tool: { readonly driver: ToolComponent };
  readonly taxonomies: readonly ToolComponent[];
  readonly invocations: readonly Invocation[];
  readonly originalUriBaseIds: Readonly<Record<string, { readonly description: Message }>>;
  readonly artifacts: readonly { readonly location: ArtifactLocation; readonly sourceLanguage: string }[];
  readonly results: readonly Result[];
  readonly columnKind: 'utf16CodeUnits';
  readonly properties: PropertyBag;
}

export interface ToolComponent {
  readonly name: string;
  readonly version?: string;
  readonly semanticVersion?: string;
  readonly organization?: string;
  readonly shortDescription?: Message;
  readonly fullDescription?: Message;
  readonly isComprehensive?: boolean;
  readonly rules?: readonly ReportingDescriptor[];
  readonly taxa?: readonly ReportingDescriptor[];
  readonly notifications?: readonly ReportingDescriptor[];
  readonly supportedTaxonomies?: readonly ToolComponentReference[];
}

export interface ToolComponentReference {
  readonly name: string;
  readonly index: number;
}

export type Level = 'error' | 'warning' | 'note';

export interface ReportingDescriptor {
  readonly id: string;
  readonly name?: string;
  readonly shortDescription?: Message;
  readonly fullDescription?: Message;
  readonly help?: Message;
  readonly defaultConfiguration?: { readonly level: Level; readonly enabled: boolean };
  readonly relationships?: readonly Relationship[];
  readonly properties?: PropertyBag;
}

export interface DescriptorReference {
  readonly id: string;
  readonly index?: number;
  readonly toolComponent?: ToolComponentReference;
}

export interface Relationship {
  readonly target: DescriptorReference;
  readonly kinds: readonly string[];
}

export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId: string;
  readonly index?: number;
}

export interface Region {
  readonly startLine?: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly charOffset?: number;
  readonly charLength?: number;
  readonly snippet?: { readonly text: string };
}

export interface PhysicalLocation {
  readonly artifactLocation: ArtifactLocation;
  readonly region?: Region;
  readonly contextRegion?: Region;
}

export interface SarifLocation {
  readonly physicalLocation: PhysicalLocation;
  readonly message?: Message;
}

export interface ThreadFlowLocation {
  readonly location: SarifLocation;
  readonly kinds: readonly string[];
  readonly importance: 'essential' | 'important';
}

export interface Suppression {
  readonly kind: 'inSource' | 'external';
  readonly status: 'accepted';
  readonly justification?: string;
  readonly location?: SarifLocation;
  readonly properties?: PropertyBag;
}

export interface Fix {
  readonly description: Message;
  readonly artifactChanges: readonly {
    readonly artifactLocation: ArtifactLocation;
    readonly replacements: readonly {
      readonly deletedRegion: Region;
      readonly insertedContent: { readonly text: string };
    }[];
  }[];
}

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly SarifLocation[];
  readonly codeFlows?: readonly {
    readonly threadFlows: readonly { readonly locations: readonly ThreadFlowLocation[] }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly taxa: readonly DescriptorReference[];
  readonly suppressions: readonly Suppression[];
  readonly baselineState?: 'new' | 'unchanged';
  readonly fixes?: readonly Fix[];
  readonly properties: PropertyBag;
}

export interface Notification {
  readonly descriptor: DescriptorReference;
  readonly level: Level;
  readonly message: Message;
  readonly locations?: readonly SarifLocation[];
}

export interface Invocation {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly Notification[];
  readonly toolConfigurationNotifications: readonly Notification[];
}
