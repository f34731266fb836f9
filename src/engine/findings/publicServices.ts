/** Hosts of services that anybody can be a customer of: a request there leaves the program's own servers, whoever runs it. */

/** What a request to a service is, as a kind of sink. */
export type ServiceKind = 'llm-prompt' | 'analytics' | 'error-tracking' | 'third-party';

// Hosts as the services' own API references name them; `.name` stands for every host below it.
const SERVICES: readonly (readonly [ServiceKind, readonly string[]])[] = [
  [
    'llm-prompt',
    [
      ...['api.openai.com', '.openai.azure.com', '.services.ai.azure.com', 'api.anthropic.com', 'api.mistral.ai'],
      ...['generativelanguage.googleapis.com', '.aiplatform.googleapis.com', 'api.cohere.ai', 'api.cohere.com'],
      ...['api.groq.com', 'openrouter.ai', 'api.together.xyz', 'api.together.ai', 'api.deepseek.com', 'api.x.ai'],
      ...['api.perplexity.ai', 'api.fireworks.ai', 'api.replicate.com', 'api-inference.huggingface.co'],
      ...['router.huggingface.co', 'api.ai21.com', 'api.aleph-alpha.com', 'dashscope.aliyuncs.com'],
    ],
  ],
  [
    'analytics',
    [
      ...['www.google-analytics.com', 'api.segment.io', 'api.mixpanel.com', 'api-eu.mixpanel.com'],
      ...['api.amplitude.com', 'api2.amplitude.com', 'api.eu.amplitude.com', '.posthog.com', 'plausible.io'],
      ...['heapanalytics.com', 'track.customer.io', 'graph.facebook.com', 'api.rudderstack.com'],
    ],
  ],
  ['error-tracking', ['.sentry.io', 'api.rollbar.com', 'notify.bugsnag.com', 'api.honeybadger.io', 'api.raygun.com']],
  [
    'third-party',
    [
      ...['hooks.slack.com', 'slack.com', 'discord.com', 'discordapp.com', 'api.telegram.org', 'api.hubapi.com'],
      ...['api.intercom.io', 'api.mailchimp.com', 'api.zapier.com', 'hooks.zapier.com', 'hook.eu1.make.com'],
    ],
  ],
];

const byHost = new Map(SERVICES.flatMap(([kind, hosts]) => hosts.map((host): [string, ServiceKind] => [host, kind])));

/** What kind of service answers at a host (lower case, without a port); null if it is none that is known. */
export function serviceAt(host: string): ServiceKind | null {
  const own = byHost.get(host);
  if (own !== undefined) return own;
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const kind = byHost.get(host.slice(dot));
    if (kind !== undefined) return kind;
  }
  return null;
}
