// Who gets in to the servers that `npm start` and the tests run. Sends requests that no browser would send for us.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCodeServer } from '../host/code-server';
import type { GatedServer } from '../host/gated-server';
import { packageExtension } from '../host/package-extension';
import { seeds } from '../host/paths';
import { startServer } from '../host/server';

const kinds: Readonly<Record<string, (data: string) => Promise<GatedServer>>> = {
  'the server of the tests': (data) => startServer(data),
  'the server of npm start': (data) => startCodeServer({ data, extensions: [packageExtension()], folder: seeds }),
};

const webSocket = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
};
const socketPath =
  '/?reconnectionToken=11111111-1111-4111-8111-111111111111&reconnection=false&skipWebSocketFrames=false';
const file = `/vscode-remote-resource?path=${encodeURIComponent(join(seeds, '000_02a910ee916ac5d5.txt'))}`;

for (const [kind, startKind] of Object.entries(kinds)) {
  describe(`who gets in to ${kind}`, () => {
    const data = mkdtempSync(join(tmpdir(), 'source-annotator-access-'));
    let server: GatedServer;
    let cookie: string;
    before(async () => {
      server = await startKind(data);
      cookie = `${(await answer('/', { token: server.token })).headers['set-cookie']?.[0]?.split(';')[0]}`;
    });
    after(async () => {
      await server?.stop();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    });

    /** `headers` may override Host. */
    async function answer(
      path: string,
      query: Record<string, string> = {},
      headers: OutgoingHttpHeaders = {},
    ): Promise<IncomingMessage> {
      const [host, port] = server.authority.split(':');
      const search = new URLSearchParams(query).toString();
      const sent = request({ host, port, path: search ? `${path}?${search}` : path, headers });
      sent.end();
      const answered = await Promise.race([once(sent, 'response'), once(sent, 'upgrade')]);
      const response = answered[0] as IncomingMessage;
      if (response.statusCode === 101) response.socket.destroy();
      return response;
    }
    const status = async (path: string, headers: OutgoingHttpHeaders): Promise<number> =>
      (await answer(path, {}, headers)).statusCode ?? 0;

    it('lets in who has the token, once, and takes it out of the address', async () => {
      const first = await answer('/', { token: server.token, folder: '/some/folder' });
      assert.equal(first.statusCode, 302);
      assert.equal(first.headers.location, '/?folder=%2Fsome%2Ffolder');
      assert.match(first.headers['set-cookie']?.[0] ?? '', /; Path=\/; HttpOnly; SameSite=Lax$/u);
      assert.equal(await status('/?folder=/', { cookie }), 200);
      assert.equal(await status(file, { cookie }), 200);
      assert.equal(await status(socketPath, { ...webSocket, cookie, origin: `http://${server.authority}` }), 101);
    });

    it('answers nobody else, whatever the path', async () => {
      const paths = [
        '/',
        '/?token=',
        '/?token=wrong',
        file,
        '/version',
        '/healthz',
        '/login',
        '/proxy/1/',
        '/absproxy/1/',
        '/_static/x',
      ];
      for (const path of paths) {
        assert.equal(await status(path, {}), 401, path);
        assert.equal(await status(path, { cookie: `${cookie}x` }), 401, path);
      }
      assert.equal(await status(socketPath, webSocket), 401);
      assert.equal(await status(`${socketPath}&token=${server.token}`, webSocket), 401);
    });

    const foreign = [
      'evil.example',
      'evil.example:PORT',
      '127.0.0.1',
      '127.0.0.1:1',
      '127.0.0.1.evil.example:PORT',
      '[::1]:PORT',
    ];
    for (const name of foreign) {
      it(`refuses the host ${name}, with the token too, and with an origin that agrees`, async () => {
        const host = name.replace('PORT', server.authority.split(':')[1]!);
        for (const origin of [{}, { origin: `http://${host}` }]) {
          assert.equal(await status('/?folder=/', { host, cookie, ...origin }), 403);
          assert.equal(await status(file, { host, cookie, ...origin }), 403);
          assert.equal(await status(socketPath, { ...webSocket, host, cookie, ...origin }), 403);
        }
        const entry = await answer('/', { token: server.token }, { host });
        assert.deepEqual([entry.statusCode, entry.headers['set-cookie']], [403, undefined]);
      });
    }

    it('refuses a foreign origin', async () => {
      const [host] = server.authority.split(':');
      for (const origin of ['http://evil.example', 'null', `http://${host}:1`, `https://${server.authority}`]) {
        assert.equal(await status(file, { cookie, origin }), 403, origin);
        assert.equal(await status(socketPath, { ...webSocket, cookie, origin }), 403, origin);
      }
    });

    it('leads to no other port of the machine', async () => {
      let asked = 0;
      const other = createServer((_request, response) => void (asked++, response.end()));
      await once(other.listen(0, '127.0.0.1'), 'listening');
      const { port } = other.address() as { port: number };
      for (const path of [`/proxy/${port}/`, `/absproxy/${port}/`])
        assert.notEqual(await status(path, { cookie }), 200);
      other.close();
      assert.equal(asked, 0);
    });

    it('listens on no port but that of the gate', function () {
      if (process.platform !== 'linux') this.skip();
      const processes = groupOf(server.child.pid!);
      assert.ok(processes.length > 0);
      assert.deepEqual(processes.flatMap(listeningPorts), []);
    });
  });
}

/** Ids of the processes that were started together with this one. */
function groupOf(leader: number): readonly number[] {
  const ids = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number);
  // After the name in brackets: state, parent, group.
  return ids.filter((id) => statOf(id).split(') ').at(-1)?.split(' ')[2] === String(leader));
}

function statOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

/** TCP ports that the process itself listens on. */
function listeningPorts(id: number): readonly number[] {
  const folder = `/proc/${id}/fd`;
  const links = readdirSync(folder).map((name) => {
    try {
      return readlinkSync(join(folder, name));
    } catch {
      // Closed meanwhile.
      return '';
    }
  });
  const rows = ['tcp', 'tcp6'].flatMap((name) =>
    readFileSync(`/proc/${id}/net/${name}`, 'utf8').trim().split('\n').slice(1),
  );
  return rows
    .map((row) => row.trim().split(/\s+/u))
    .filter((row) => row[3] === '0A' && links.includes(`socket:[${row[9]}]`))
    .map((row) => parseInt(row[1]!.split(':')[1]!, 16));
}
