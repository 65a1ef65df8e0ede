// npm install axios
import axios, { type AxiosInstance, type CreateAxiosDefaults } from 'axios';
import { type Access, Attempts } from './attempts.ts';

declare module 'axios' {
  interface InternalAxiosRequestConfig {
    attempts?: Attempts;
  }
}

/** An axios client for Node. What is not a success throws an ApiStatusError. */
export function apiClient(access: Access, defaults: CreateAxiosDefaults = {}): AxiosInstance {
  const client = axios.create({
    ...defaults,
    maxRedirects: 0, // a redirect that is followed would repeat the signature for another URL
    validateStatus: null, // the interceptor below decides
  });

  client.interceptors.request.use(async (config) => {
    const method = (config.method ?? 'get').toUpperCase();
    const url = client.getUri(config);
    config.attempts ??= new Attempts(method, url, access);
    config.headers.set(await access.headersFor(method, url));
    return config;
  });

  client.interceptors.response.use(async (response) => {
    const { attempts } = response.config;
    const failure = attempts?.failureOf(response);
    if (!attempts || !failure) return response;
    await attempts.waitAfter(failure);
    return client.request(response.config);
  });

  return client;
}
