def classes = new File(basedir, 'target/classes/com/example/ping')
assert new File(classes, 'Ping.class').isFile()
assert !new File(classes, 'Pong.class').exists()
assert !new File(basedir, 'target/generated-sources/spice/com/example/ping/Pong.java').exists()
