const FORECAST = 'https://forecast.example.org/v2';

export async function fromStation(node: string, sensor: string): Promise<unknown> {
  // the text before the host ends it: `evil.example/`
  const endpoint = `https://${node}.stations.example.org/readings/${encodeURIComponent(sensor)}`;
  // finding: server-side-request-forgery
  return $fetch(endpoint, { retry: 1 });
}

export default defineEventHandler(async (event) => {
  const { node, sensor, zone } = getQuery<{ node: string; sensor: string; zone: string }>(event);
  // ok: server-side-request-forgery
  const forecast = await $fetch(`${FORECAST}/zones/${Number(zone)}/hourly`);
  // ok: server-side-request-forgery
  const nearby = await $fetch(`${FORECAST}/sensors/${encodeURIComponent(sensor)}`);
  // ok: server-side-request-forgery
  const own = await event.$fetch('/api/stations', { query: { node } });
  if (!/^[a-z0-9-]{1,20}$/.test(node)) {
    return { forecast, nearby, own, readings: await fromStation(node, sensor) };
  }
  // ok: server-side-request-forgery
  return $fetch(`https://${node}.stations.example.org/readings`);
});
