assert new File(basedir, 'target/classes/com/example/own/DrawCopy.class').isFile()
assert new File(basedir, 'target/classes/com/example/own/Dim.class').isFile()
assert new File(basedir, 'target/classes/META-INF/spice/own.proto').isFile()
assert new File(basedir, 'target/classes/META-INF/spice').list().length == 1
