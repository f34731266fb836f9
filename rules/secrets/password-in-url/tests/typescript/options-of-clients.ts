import axios, { type AxiosInstance } from 'axios';
import got from 'got';
import ky from 'ky';
import { ofetch } from 'ofetch';

export class GatesClient {
  private readonly http: AxiosInstance;

  constructor(apiKey: string) {
    // finding: password-in-url
    this.http = axios.create({
      baseURL: 'https://gates.example',
      params: { api_key: apiKey, format: 'json' },
    });
    this.http.interceptors.request.use((config) => {
      // finding: password-in-url
      config.params = { ...config.params, key: apiKey };
      return config;
    });
  }
}

export class DoorsClient {
  private readonly http: AxiosInstance;

  constructor(apiKey: string) {
    // ok: password-in-url
    this.http = axios.create({
      baseURL: 'https://doors.example',
      params: { format: 'json' },
      headers: { 'x-api-key': apiKey },
    });
    this.http.interceptors.request.use((config) => {
      // ok: password-in-url
      config.headers.set('x-api-key', apiKey);
      config.params = { ...config.params, format: 'json' };
      return config;
    });
  }
}

const { env } = process;

// finding: password-in-url
axios.defaults.params = { api_key: env.API_KEY };

// finding: password-in-url
export const weather = got.extend({ prefixUrl: 'https://weather.example', searchParams: { token: env.ACCESS_TOKEN } });

// finding: password-in-url
export const maps = ky.create({ prefixUrl: 'https://maps.example', searchParams: { key: env.MAPS_API_KEY } });

// finding: password-in-url
export const news = ofetch.create({ baseURL: 'https://news.example', query: { api_key: env.API_KEY } });

// ok: password-in-url
export const trips = ofetch.create({ baseURL: 'https://trips.example', headers: { 'x-api-key': env.API_KEY ?? '' } });
