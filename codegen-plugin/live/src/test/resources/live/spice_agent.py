"""A client that talks with the agent through spice-gtk: it takes the guest's clipboard, offers its own, sends a file.

Arguments: port, password, file. It writes the guest's clipboard to its output.
"""
import ctypes
import sys

import gi

gi.require_version("SpiceClientGLib", "2.0")
from gi.repository import Gio, GLib, GObject, SpiceClientGLib as Spice

UTF8_TEXT = 1
COPIED = "What the client has copied: ß, €.".encode()

library = ctypes.CDLL("libspice-client-glib-2.0.so.8")
loop = GLib.MainLoop()
failures = []
left = {"guest's clipboard", "own clipboard", "file"}
port, password, path = sys.argv[1:]


def done(what):
    left.discard(what)
    if not left:
        GLib.timeout_add(200, loop.quit)


def pointer(channel):
    return ctypes.c_void_p(hash(channel))


def grabbed(channel, selection, types, count):
    library.spice_main_channel_clipboard_selection_request(pointer(channel), ctypes.c_uint(selection),
                                                           ctypes.c_uint32(UTF8_TEXT))
    return True


def came(channel, selection, kind, data, size):
    sys.stdout.buffer.write(ctypes.string_at(data, size))
    sys.stdout.buffer.flush()
    done("guest's clipboard")
    types = (ctypes.c_uint32 * 1)(UTF8_TEXT)
    library.spice_main_channel_clipboard_selection_grab(pointer(channel), ctypes.c_uint(0), types, ctypes.c_int(1))


def asked(channel, selection, kind):
    library.spice_main_channel_clipboard_selection_notify(pointer(channel), ctypes.c_uint(selection),
                                                          ctypes.c_uint32(kind), COPIED, ctypes.c_size_t(len(COPIED)))
    done("own clipboard")
    Spice.MainChannel.file_copy_async(channel, [Gio.File.new_for_path(path)], 0, None, None, None, sent, None)
    return True


def sent(channel, result, *more):
    if Spice.MainChannel.file_copy_finish(channel, result):
        done("file")


def opened(session, channel):
    if isinstance(channel, Spice.MainChannel):
        GObject.Object.connect(channel, "main-clipboard-selection-grab", grabbed)
        GObject.Object.connect(channel, "main-clipboard-selection", came)
        GObject.Object.connect(channel, "main-clipboard-selection-request", asked)
    else:
        Spice.Channel.connect(channel)


def give_up():
    failures.append("too late: " + ", ".join(sorted(left)))
    loop.quit()


session = Spice.Session()
session.set_property("enable-audio", False)
session.set_property("host", "127.0.0.1")
session.set_property("port", port)
session.set_property("password", password)
GObject.Object.connect(session, "channel-new", opened)
Spice.Session.connect(session)
GLib.timeout_add_seconds(20, give_up)
loop.run()
sys.exit(", ".join(failures) or 0)
