import { connect, isIPv6 } from 'node:net';
import { AddressRefused, guardedLookup, refuseLiteral } from '@huixiang/feeds';
import { createTransport } from 'nodemailer';
import { type Outgoing, SendFailure, type SettingsOf } from './carrier';

const CONNECT_MS = 10_000;
const TOTAL_MS = 20_000;
/** SMTP's own ports; another host's other ports are none of ours. */
const PORTS = [25, 465, 587, 2525];

/**
 * E-mail over SMTP, plain text. A key of its own in the Message-ID lets a mailbox recognise what came twice.
 * @throws AddressRefused where the server is in the own network and not named; SendFailure where it did not take it
 */
export async function sendByEmail(
  settings: SettingsOf<'email'>,
  message: Outgoing,
  allowedHosts: readonly string[],
): Promise<void> {
  const { host, port, security, user, password, from, to } = settings;
  const policy = { allowedHosts, ports: PORTS };
  // An address that is a number is connected to without being looked up.
  refuseLiteral(`http://${isIPv6(host) ? `[${host}]` : host}:${port}/`, policy);
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: TOTAL_MS,
    ...(user !== '' && { auth: { user, pass: password ?? '' } }),
    // The connection goes where the guard has looked, not where the name leads a second time.
    getSocket: (_options: unknown, done: (error: Error | null, got?: object) => void) => {
      const lookup = guardedLookup(String(port), policy);
      const socket = connect({ host, port, lookup, timeout: CONNECT_MS });
      socket.once('connect', () => done(null, { connection: socket }));
      socket.once('error', (error) => done(error));
      socket.once('timeout', () => socket.destroy(new Error('no connection in time')));
    },
  });
  try {
    await transport.sendMail({
      from: { name: '回响', address: from },
      to: [...to],
      subject: message.title,
      text: [...message.lines, ...(message.link === null ? [] : ['', message.link])].join('\n'),
      messageId: `<${message.key}@huixiang>`,
      date: message.at,
    });
  } catch (error) {
    if (error instanceof AddressRefused) throw error;
    throw failureOf(error as Error & { responseCode?: number; code?: string });
  } finally {
    transport.close();
  }
}

/** 5xx is the server's last word (RFC 5321 §4.2.1), and so is a refused password. */
function failureOf(error: Error & { responseCode?: number; code?: string }): SendFailure {
  const isFinal = (error.responseCode ?? 0) >= 500 || error.code === 'EAUTH';
  return new SendFailure(error.message, isFinal);
}
