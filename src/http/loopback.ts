const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL points to this machine: only there may anything secret travel without TLS. */
export function isLoopback(url: URL): boolean {
  return loopback.test(url.hostname);
}
