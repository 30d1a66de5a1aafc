"""A client that opens all channels with spice-gtk, types the letter a, moves the mouse, and goes.

Arguments are properties of SpiceClientGLib.Session, such as host=localhost.
"""
import sys

import gi

gi.require_version("SpiceClientGLib", "2.0")
from gi.repository import GLib, GObject, SpiceClientGLib as Spice

LETTER_A = 0x1E

loop = GLib.MainLoop()
failures = []


def act(inputs):
    Spice.InputsChannel.key_press(inputs, LETTER_A)
    Spice.InputsChannel.key_release(inputs, LETTER_A)
    Spice.InputsChannel.position(inputs, 12, 34, 0, 0)
    GLib.timeout_add(500, loop.quit)


def happened(channel, event):
    if event == Spice.ChannelEvent.OPENED and isinstance(channel, Spice.InputsChannel):
        GLib.timeout_add(100, act, channel)
    elif event not in (Spice.ChannelEvent.OPENED, Spice.ChannelEvent.CLOSED):
        failures.append(event.value_nick)
        loop.quit()


def opened(session, channel):
    GObject.Object.connect(channel, "channel-event", happened)
    if not isinstance(channel, Spice.MainChannel):
        Spice.Channel.connect(channel)


def give_up():
    failures.append("too late")
    loop.quit()


session = Spice.Session()
session.set_property("enable-audio", False)
for argument in sys.argv[1:]:
    name, value = argument.split("=", 1)
    session.set_property(name, Spice.SessionVerify(int(value)) if name == "verify" else value)
GObject.Object.connect(session, "channel-new", opened)
Spice.Session.connect(session)
GLib.timeout_add_seconds(20, give_up)
loop.run()
sys.exit(", ".join(failures) or 0)
