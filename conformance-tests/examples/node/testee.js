// SPDX-License-Identifier: Apache-2.0
/*
 * A testee for four messages of SPICE, to copy: Node 12 or newer, with nothing but what it brings.
 *
 *     spicewire conformance run --testee "node testee.js"
 *
 * Replace what is below "The codec" by calls of your own. The lines that go in and out are described in docs/testee.md.
 */
'use strict';

const readline = require('readline');

// ---- JSON whose numbers have up to 20 digits, more than a number of JavaScript holds: those become BigInt.

const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}/g;

function parse(line) {
  // A long number goes through JSON.parse as a string; BigInt() makes a number of either.
  return JSON.parse(line.replace(STRING_OR_LONG_NUMBER, (found) => (found[0] === '"' ? found : `"${found}"`)));
}

function stringify(answer) {
  const text = JSON.stringify(answer, (name, value) => (typeof value === 'bigint' ? `${value}n` : value));
  return text.replace(/"(\d+)n"/g, '$1');
}

// ---- The codec: bytes to fields and back. All numbers are little-endian, and nothing is aligned.

/** The bytes are no such message: what is missing, and where. */
class Malformed extends Error {
  constructor(path, offset, reason) {
    super(reason);
    this.path = path;
    this.offset = offset;
  }
}

const U8 = { size: 1, read: (b, at) => b.readUInt8(at), write: (b, v) => b.writeUInt8(v) };
const U16 = { size: 2, read: (b, at) => b.readUInt16LE(at), write: (b, v) => b.writeUInt16LE(v) };
const U32 = { size: 4, read: (b, at) => b.readUInt32LE(at), write: (b, v) => b.writeUInt32LE(v) };
const U64 = { size: 8, read: (b, at) => b.readBigUInt64LE(at), write: (b, v) => b.writeBigUInt64LE(BigInt(v)) };

/** Takes values off the front of a body, and never reads behind its end. */
class Reader {
  constructor(body) {
    this.body = body;
    this.offset = 0;
  }

  take(path, type) {
    const left = this.body.length - this.offset;
    if (type.size > left) {
      throw new Malformed(path, this.offset, `needs ${type.size} bytes, ${left} are left`);
    }
    this.offset += type.size;
    return type.read(this.body, this.offset - type.size);
  }
}

function written(type, value) {
  const bytes = Buffer.alloc(type.size);
  type.write(bytes, value); // Throws a RangeError where the value does not fit.
  return bytes;
}

/** A message of numbers, one behind the other. Bytes behind the last one are no error; they mean nothing. */
const flat = (members) => ({
  decode: (reader, path) => Object.fromEntries(
    Object.entries(members).map(([name, type]) => [name, reader.take(`${path}.${name}`, type)])),
  encode: (fields) => Buffer.concat(
    Object.entries(members).map(([name, type]) => written(type, fields[name]))),
});

/** Numbers, and all bytes that are left. In JSON bytes are a string of hexadecimal digits. */
const pingNumbers = flat({ id: U32, timestamp: U64 });
const ping = {
  decode: (reader, path) => ({
    ...pingNumbers.decode(reader, path), data: reader.body.subarray(reader.offset).toString('hex'),
  }),
  encode: (fields) => Buffer.concat([pingNumbers.encode(fields), Buffer.from(fields.data, 'hex')]),
};

/** A count, and as many structs. The count comes from the peer: what it promises has to be there. */
const wait = flat({ channel_type: U8, channel_id: U8, message_serial: U64 });
const waitForChannels = {
  decode: (reader, path) => {
    const count = reader.take(`${path}.wait_count`, U8);
    const list = Array.from({ length: count }, (_, i) => wait.decode(reader, `${path}.wait_list[${i}]`));
    return { wait_count: count, wait_list: list };
  },
  encode: ({ wait_count: count, wait_list: list }) => {
    if (count !== list.length) {
      throw new Malformed('wait_count', 0, `is ${count}, with ${list.length} elements`);
    }
    return Buffer.concat([written(U8, count), ...list.map(wait.encode)]);
  },
};

const MESSAGES = {
  'main server 3': ['set_ack', flat({ generation: U32, window: U32 })],
  'main server 4': ['ping', ping],
  'main server 5': ['wait_for_channels', waitForChannels],
  'inputs client 112': ['mouse_position', flat({ x: U32, y: U32, buttons_state: U16, display_id: U8 })],
};

// ---- The testee: a line in, a line out, in the same order.

const DESCRIPTION = { name: 'example on Node', version: '1', ops: ['decode', 'encode', 'roundtrip'] };

function run(request) {
  const [name, message] = MESSAGES[`${request.channel} ${request.from} ${request.id}`] || [];
  if (!message) {
    return { status: 'unsupported', reason: 'no message of this example' };
  }
  if (request.op === 'encode') {
    return { status: 'accepted', hex: message.encode(request.fields).toString('hex') };
  }
  const fields = message.decode(new Reader(Buffer.from(request.hex, 'hex')), name);
  return request.op === 'decode'
    ? { status: 'accepted', fields }
    : { status: 'accepted', hex: message.encode(fields).toString('hex') };
}

function answer(request) {
  try {
    return { case: request.case, ...run(request) };
  } catch (e) {
    // A mistake of the codec costs its case; a testee that ends costs more.
    return e instanceof Malformed
      ? { case: request.case, status: 'rejected', path: e.path, offset: e.offset, reason: e.message }
      : { case: request.case, error: String(e) };
  }
}

const lines = readline.createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const request = parse(line);
  if (request.cmd === 'stop') {
    lines.close();
  } else {
    process.stdout.write(stringify(request.cmd === 'describe' ? DESCRIPTION : answer(request)) + '\n');
  }
});
