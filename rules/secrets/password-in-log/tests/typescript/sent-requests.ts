import { ofetch } from 'ofetch';
import type { AxiosError } from 'axios';

export const api = ofetch.create({
  headers: { authorization: `Bearer ${process.env.SERVICE_TOKEN}` },
  onRequest({ request, options }) {
    // finding: password-in-log
    console.log(request, options.headers);
  },
  onResponseError({ response, options }) {
    // ok: password-in-log
    console.log(response.status, options.method);
  },
});

export async function ask() {
  try {
    await api('/guests');
  } catch (problem) {
    const { config } = problem as AxiosError;
    // finding: password-in-log
    console.log('failed', config);
    // ok: password-in-log
    console.log('failed', config?.url);
  }
}
