# SPDX-License-Identifier: Apache-2.0
"""
A testee for four messages of SPICE, to copy: Python 3.7 or newer, with nothing but its standard library.

    spicewire conformance run --testee "python3 testee.py"

Replace what is below "The codec" by calls of your own. The lines that go in and out are described in docs/testee.md.
"""
import json
import struct
import sys


# ---- The codec: bytes to fields and back. All numbers are little-endian, and nothing is aligned.

class Malformed(Exception):
    """The bytes are no such message: what is missing, and where."""

    def __init__(self, path, offset, reason):
        super().__init__(reason)
        self.path, self.offset = path, offset


class Reader:
    """Takes values off the front of a body, and never reads behind its end."""

    def __init__(self, body):
        self.body, self.offset = body, 0

    def take(self, path, form):
        size = struct.calcsize(form)
        left = len(self.body) - self.offset
        if size > left:
            raise Malformed(path, self.offset, f"needs {size} bytes, {left} are left")
        value, = struct.unpack_from(form, self.body, self.offset)
        self.offset += size
        return value

    def rest(self):
        return self.body[self.offset:]


U8, U16, U32, U64 = "<B", "<H", "<I", "<Q"


class Flat:
    """A message of numbers, one behind the other. Bytes behind the last one are no error; they mean nothing."""

    def __init__(self, **members):
        self.members = members

    def decode(self, reader, path):
        return {name: reader.take(f"{path}.{name}", form) for name, form in self.members.items()}

    def encode(self, fields):
        return b"".join(struct.pack(form, fields[name]) for name, form in self.members.items())


class Ping(Flat):
    """Numbers, and all bytes that are left. In JSON bytes are a string of hexadecimal digits."""

    def decode(self, reader, path):
        return {**super().decode(reader, path), "data": reader.rest().hex()}

    def encode(self, fields):
        return super().encode(fields) + bytes.fromhex(fields["data"])


class WaitForChannels:
    """A count, and as many structs. The count comes from the peer: what it promises has to be there."""

    element = Flat(channel_type=U8, channel_id=U8, message_serial=U64)

    def decode(self, reader, path):
        count = reader.take(f"{path}.wait_count", U8)
        wait_list = [self.element.decode(reader, f"{path}.wait_list[{i}]") for i in range(count)]
        return {"wait_count": count, "wait_list": wait_list}

    def encode(self, fields):
        wait_list = fields["wait_list"]
        if fields["wait_count"] != len(wait_list):
            raise Malformed("wait_count", 0, f"is {fields['wait_count']}, with {len(wait_list)} elements")
        return struct.pack(U8, len(wait_list)) + b"".join(self.element.encode(one) for one in wait_list)


MESSAGES = {
    ("main", "server", 3): ("set_ack", Flat(generation=U32, window=U32)),
    ("main", "server", 4): ("ping", Ping(id=U32, timestamp=U64)),
    ("main", "server", 5): ("wait_for_channels", WaitForChannels()),
    ("inputs", "client", 112): ("mouse_position", Flat(x=U32, y=U32, buttons_state=U16, display_id=U8)),
}


# ---- The testee: a line in, a line out, in the same order.

DESCRIPTION = {"name": "example in Python", "version": "1", "ops": ["decode", "encode", "roundtrip"]}


def run(request):
    """Does what one case asks for."""
    key = (request.get("channel"), request.get("from"), request.get("id"))
    if key not in MESSAGES:
        return {"status": "unsupported", "reason": "no message of this example"}
    name, message = MESSAGES[key]
    try:
        if request["op"] == "encode":
            return {"status": "accepted", "hex": message.encode(request["fields"]).hex()}
        fields = message.decode(Reader(bytes.fromhex(request["hex"])), name)
        if request["op"] == "decode":
            return {"status": "accepted", "fields": fields}
        return {"status": "accepted", "hex": message.encode(fields).hex()}
    except Malformed as e:
        return {"status": "rejected", "path": e.path, "offset": e.offset, "reason": str(e)}


def answer(request):
    if request["cmd"] == "describe":
        return DESCRIPTION
    case = {"case": request["case"]}
    try:
        return {**case, **run(request)}
    except Exception as e:  # A mistake of the codec costs its case; a testee that ends costs more.
        return {**case, "error": repr(e)}


def main():
    for line in sys.stdin:
        request = json.loads(line)
        if request["cmd"] == "stop":
            break
        print(json.dumps(answer(request)), flush=True)  # Without flush the answer may wait in a buffer for ever.


if __name__ == "__main__":
    main()
