import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What the server answers to a command by its first word; absent: it agrees. */
export type SmtpReplies = Readonly<Record<string, string>>;

export interface TestSmtpServer {
  readonly url: string;
  /** Whole mails as they arrived, headers and body. */
  readonly mails: readonly string[];
  /** Every command line, in order. */
  readonly commands: readonly string[];
  replies: SmtpReplies;
  close(): Promise<void>;
}

/** A small mail server on this machine that speaks enough of SMTP (RFC 5321) for one mail after another. */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const [mails, commands, sockets] = [[] as string[], [] as string[], new Set<Socket>()];
  const state = { replies: {} as SmtpReplies };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    converse(socket, { mails, commands, state });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    commands,
    get replies() {
      return state.replies;
    },
    set replies(replies) {
      state.replies = replies;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Recorded {
  readonly mails: string[];
  readonly commands: string[];
  readonly state: { readonly replies: SmtpReplies };
}

function converse(socket: Socket, { mails, commands, state }: Recorded): void {
  let received = '';
  let isData = false;
  socket.setEncoding('utf8').write('220 test ESMTP\r\n');
  socket.on('data', (chunk: string) => {
    received += chunk;
    for (;;) {
      const end = received.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const piece = received.slice(0, end);
      received = received.slice(end + (isData ? 5 : 2));
      if (isData) mails.push(piece);
      else commands.push(piece);
      const word = isData ? '.' : (piece.split(/[ :]/)[0] ?? '').toUpperCase();
      const answer =
        state.replies[word] ?? (word === 'DATA' ? '354 go on' : word === 'QUIT' ? '221 bye' : '250 ok');
      isData = answer.startsWith('354');
      socket.write(`${answer}\r\n`);
      if (word === 'QUIT') socket.end();
    }
  });
}
