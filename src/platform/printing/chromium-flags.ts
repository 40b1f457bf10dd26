/**
 * Chromium prints what exiled people said about the police: it has no business on a network. Requests are intercepted
 * (paper-page.ts), but interception alone was seen to let prefetch and preconnect out; so every name and address is
 * also made unresolvable, and whatever is left goes to a proxy that does not exist. Loopback is normally exempt from
 * proxies: `<-loopback>` takes that back.
 */
const SILENCE = [
  '--proxy-server=http://nowhere.invalid:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--dns-prefetch-disable',
  '--no-pings',
];

const LEAVE_NO_TRACE = ['--disk-cache-size=1', '--media-cache-size=1', '--disable-gpu', '--disable-logging'];

/** Chromium refuses its own sandbox to root; anyone else gets it. */
export function chromiumFlags(uid = process.getuid?.()): string[] {
  return [...SILENCE, ...LEAVE_NO_TRACE, ...(uid === 0 ? ['--no-sandbox'] : [])];
}

/**
 * Chromium writes below its home and its temporary folder whatever its profile is: both are the private folder here.
 * The rest of the service's environment may hold secrets and is not handed on.
 */
export function chromiumEnvironment(folder: string, fontconfig: string): NodeJS.ProcessEnv {
  const { PATH, LANG, TZ } = process.env;
  const here = {
    HOME: folder,
    TMPDIR: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_RUNTIME_DIR: folder,
  };
  return { PATH, LANG, TZ, FONTCONFIG_FILE: fontconfig, ...here };
}
