def made = new File(basedir, 'target/generated-sources/spice/com/example/ping')
assert new File(made, 'package-info.java').text.contains('@NullMarked')
assert new File(made, 'Line.java').text.contains('record Line(@Nullable Point from, Point to)')
assert new File(basedir, 'target/classes/com/example/ping/Line.class').isFile()
