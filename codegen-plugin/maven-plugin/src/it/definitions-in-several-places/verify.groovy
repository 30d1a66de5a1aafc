def made = new File(basedir, 'target/generated-sources/spice/com/example/ping')
assert new File(made, 'Ping.java').isFile()
assert new File(made, 'Pong.java').isFile()
