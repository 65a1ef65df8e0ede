// npm install axios
import { type Attempts, createAttempts } from 'api-status-codes/client';
import axios, { type AxiosInstance, type CreateAxiosDefaults } from 'axios';
import { type Access, policyOf } from './policy.ts';

declare module 'axios' {
  interface InternalAxiosRequestConfig {
    attempts?: Attempts;
  }
}

/** An axios client for Node. What is not a success throws an ApiStatusError. */
export function apiClient(access: Access, defaults: CreateAxiosDefaults = {}): AxiosInstance {
  const policy = policyOf(access);
  const client = axios.create({
    ...defaults,
    maxRedirects: 0, // a redirect that is followed would repeat the signature for another URL
    validateStatus: null, // the interceptor below decides
  });

  client.interceptors.request.use(async (config) => {
    const method = (config.method ?? 'get').toUpperCase();
    const { data: body, signal } = config;
    const request = { method, url: client.getUri(config), body, signal: signal as AbortSignal };
    config.attempts ??= createAttempts(request, policy);
    config.headers.set(await config.attempts.headers());
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
