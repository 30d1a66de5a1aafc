"""Draws on an X display for some seconds: areas, lines, arcs, text, images, and areas that move.

Arguments: the display, and for how many seconds.
"""
import ctypes
import sys
import time

x11 = ctypes.CDLL("libX11.so.6")
for name in "XOpenDisplay", "XCreateGC", "XGetImage":
    getattr(x11, name).restype = ctypes.c_void_p
for name in "XDefaultRootWindow", "XCreateSimpleWindow":
    getattr(x11, name).restype = ctypes.c_ulong

number = ctypes.c_ulong
display = ctypes.c_void_p(x11.XOpenDisplay(sys.argv[1].encode()))
if not display:
    sys.exit("can't open " + sys.argv[1])
root = number(x11.XDefaultRootWindow(display))
window = number(x11.XCreateSimpleWindow(display, root, 0, 0, 400, 300, 0, number(0), number(0xffffff)))
x11.XMapWindow(display, window)
x11.XSync(display, 0)
pen = ctypes.c_void_p(x11.XCreateGC(display, window, number(0), None))

end = time.monotonic() + float(sys.argv[2])
step = 0
while time.monotonic() < end:
    x11.XSetForeground(display, pen, number(0x3457 * step & 0xffffff))
    x11.XFillRectangle(display, window, pen, step * 7 % 350, step * 3 % 250, 60, 40)
    x11.XDrawLine(display, window, pen, 0, step * 7 % 300, 300, step * 5 % 300)
    x11.XFillArc(display, window, pen, step * 3 % 350, step * 2 % 250, 50, 50, 0, 360 * 64)
    x11.XDrawString(display, window, pen, 10, step * 11 % 300, b"line %d" % step, 6)
    x11.XCopyArea(display, window, window, pen, 0, 0, 100, 100, 200, 150)
    image = ctypes.c_void_p(x11.XGetImage(display, window, 0, 0, 120, 90, number(0xffffffff), 2))
    x11.XPutImage(display, window, pen, image, 0, 0, 250, step % 200, 120, 90)
    x11.XSync(display, 0)
    step += 1
    time.sleep(0.05)
