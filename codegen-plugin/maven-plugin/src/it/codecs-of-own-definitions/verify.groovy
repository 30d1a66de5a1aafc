assert new File(basedir, 'target/generated-sources/spice/com/example/ping/Ping.java').isFile()
assert new File(basedir, 'target/classes/com/example/Answer.class').isFile()
