"""Moves the pointer, presses buttons and types on an X display, as a person would.

Arguments: the display, then move:X,Y  button:NUMBER  key:KEYSYM  in any number and order.
"""
import ctypes
import sys
import time

STEP = 0.3

x11 = ctypes.CDLL("libX11.so.6")
xtst = ctypes.CDLL("libXtst.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
display = ctypes.c_void_p(x11.XOpenDisplay(sys.argv[1].encode()))
if not display:
    sys.exit("can't open " + sys.argv[1])


def move(x, y):
    xtst.XTestFakeMotionEvent(display, -1, x, y, ctypes.c_ulong(0))


def both_ways(event, code):
    for down in (1, 0):
        event(display, code, down, ctypes.c_ulong(0))
        x11.XSync(display, 0)


for argument in sys.argv[2:]:
    what, value = argument.split(":")
    if what == "move":
        move(*map(int, value.split(",")))
    elif what == "button":
        both_ways(xtst.XTestFakeButtonEvent, int(value))
    elif what == "key":
        both_ways(xtst.XTestFakeKeyEvent, x11.XKeysymToKeycode(display, ctypes.c_ulong(int(value, 0))))
    else:
        sys.exit("unknown: " + argument)
    x11.XSync(display, 0)
    time.sleep(STEP)
