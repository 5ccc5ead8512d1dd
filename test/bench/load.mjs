import { Agent, request } from 'node:http';
import { BENCH } from './policy.mjs';

/** Connections that are kept open, with one request at a time on each. */
const CONNECTIONS = 16;

/** Asks a gateway for a while; gives requests a second, and microseconds of the gateway's processors a request. */
export async function measure(gateway, { workload, token, milliseconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-purpose': BENCH.matter,
  };
  const { requests } = workload;
  let asked = 0;
  const cpuBefore = await gateway.cpuUs();
  const startedAt = performance.now();
  const worker = async () => {
    while (performance.now() - startedAt < milliseconds) {
      const { case: number, body } = requests[asked % requests.length];
      asked += 1;
      await ask({ agent, port: gateway.port, headers: { ...headers, 'x-case': number }, body });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpuUs = (await gateway.cpuUs()) - cpuBefore;
  agent.destroy();
  return { perSecond: asked / seconds, cpuUsEach: cpuUs / asked };
}

/** A request whose answer is not what is measured ends the bench. */
const ask = ({ agent, port, headers, body }) =>
  new Promise((resolve, reject) => {
    const asking = request({ agent, host: '127.0.0.1', port, method: 'POST', path: '/graphql', headers });
    asking.once('error', reject);
    asking.once('response', (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${response.statusCode} ${Buffer.concat(chunks).toString('utf8')}`));
      });
    });
    asking.end(body);
  });
