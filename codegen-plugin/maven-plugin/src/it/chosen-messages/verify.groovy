String log = new File(basedir, 'build.log').text
def made = new File(basedir, 'target/generated-sources/spice/com/example/drawing')
assert new File(made, 'DrawCopy.java').isFile()
assert new File(made, 'CursorSet.java').isFile()
assert !new File(made, 'DrawText.java').exists()
assert !new File(made, 'SurfaceCreate.java').exists()
assert log.contains("no channel is called 'displya'; did you mean 'display'?")
assert log.contains("'display/server/draw_*' matches no message of the chosen channels")
assert !log.contains('at dev.spicewire.')
