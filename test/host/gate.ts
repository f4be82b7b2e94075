// The one way to a VS Code server of ours: a checking proxy on 127.0.0.1. Neither of the two servers that we start
// refuses a foreign Host itself, so they listen on a socket that only its owner can reach.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, ServerResponse, STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { createProxyServer } from 'httpxy';

export interface Gate {
  /** Host and port: `127.0.0.1:41234`. */
  readonly authority: string;
  /** Stands as `token` in the query of the first address that a browser opens; random, new for each gate. */
  readonly token: string;
  close(): Promise<void>;
}

/** What a request must have to get through. */
interface Terms {
  /** Values of `Host`, the first of which we print. */
  readonly authorities: readonly string[];
  readonly cookie: string;
  readonly token: string;
}

interface Refusal {
  readonly status: 400 | 401 | 403 | 502;
  readonly reason: string;
}

const address = '127.0.0.1';

/**
 * Opens a gate to the server that listens on `socket` (a path). Port 0 stands for any that is free.
 * Rejects with the code EADDRINUSE where the port is taken.
 */
export async function openGate(socket: string, port: number): Promise<Gate> {
  const server = createServer();
  server.listen(port, address);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  const authorities = [`${address}:${bound.port}`, `localhost:${bound.port}`];
  // Browsers send a cookie to every port of its host, so each gate has a name of its own.
  const terms = { authorities, cookie: `source-annotator-${bound.port}`, token: randomBytes(32).toString('base64url') };
  const upgraded = serve(server, socket, terms);
  return { authority: authorities[0]!, token: terms.token, close: () => close(server, upgraded) };
}

/** Returns the open WebSocket streams, which the server itself does not track. */
function serve(server: Server, socketPath: string, terms: Terms): ReadonlySet<Duplex> {
  const upgraded = new Set<Duplex>();
  const proxy = createProxyServer({ target: { socketPath } });
  proxy.on('error', (error, _request, response) => {
    if (response)
      refuse(response as ServerResponse | Duplex, { status: 502, reason: `VS Code gave no answer: ${error.message}` });
  });
  server.on('request', (request, response) => {
    const refusal = refusalOf(request, terms);
    const entry = refusal?.status === 401 ? entryOf(request, terms) : undefined;
    if (entry) response.writeHead(302, entry).end();
    else if (refusal) refuse(response, refusal);
    else void proxy.web(request, response);
  });
  server.on('upgrade', (request, stream, head) => {
    upgraded.add(stream);
    stream.on('close', () => upgraded.delete(stream));
    // A client that goes away is no error of ours.
    stream.on('error', () => stream.destroy());
    const refusal = refusalOf(request, terms);
    if (refusal) refuse(stream, refusal);
    else void proxy.ws(request, stream as Parameters<typeof proxy.ws>[1], {}, head);
  });
  return upgraded;
}

/** Undefined for a request that may pass. */
function refusalOf({ url = '', headers }: IncomingMessage, terms: Terms): Refusal | undefined {
  const [shown] = terms.authorities;
  // If a site's name resolves to 127.0.0.1, its Host and Origin agree with each other, but they are not ours.
  if (!terms.authorities.includes(headers.host ?? '')) {
    return { status: 403, reason: `This server answers to http://${shown} only.` };
  }
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
    return { status: 403, reason: 'This server answers to its own pages only.' };
  }
  if (!/^\/(?!\/)/u.test(url)) return { status: 400, reason: 'An address begins with one slash.' };
  if (cookiesOf(headers.cookie).some(([name, value]) => name === terms.cookie && same(value, terms.token)))
    return undefined;
  return { status: 401, reason: 'The address needs its token: open the one that was printed at the start.' };
}

/** Headers that send a browser with the token on to the same address without it; the cookie is for this host alone. */
function entryOf({ method, url = '' }: IncomingMessage, terms: Terms): Record<string, string> | undefined {
  const [path = '', query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  if (method !== 'GET' || !same(parameters.get('token') ?? '', terms.token)) return undefined;
  parameters.delete('token');
  return {
    Location: parameters.size > 0 ? `${path}?${parameters.toString()}` : path,
    'Set-Cookie': `${terms.cookie}=${terms.token}; Path=/; HttpOnly; SameSite=Lax`,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

function cookiesOf(header = ''): readonly (readonly [string, string])[] {
  return header.split(';').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

/** Takes the same time whether or not the values agree in part. */
function same(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}

/** Answers a request, or one that wants to be a WebSocket and has only the bare stream. */
function refuse(to: ServerResponse | Duplex, { status, reason }: Refusal): void {
  if (!(to instanceof ServerResponse)) {
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: text/plain\r\nConnection: close`;
    to.end(`${head}\r\n\r\n${reason}\n`);
  } else if (to.headersSent) to.destroy();
  else to.writeHead(status, { 'Content-Type': 'text/plain', Connection: 'close' }).end(`${reason}\n`);
}

async function close(server: Server, upgraded: ReadonlySet<Duplex>): Promise<void> {
  server.close();
  server.closeAllConnections();
  for (const stream of upgraded) stream.destroy();
  await once(server, 'close');
}
