assert new File(basedir, 'target/test-classes/com/example/ping/Ping.class').isFile()
assert !new File(basedir, 'target/classes/com/example').exists()
assert !new File(basedir, 'target/classes/META-INF/spice').exists()
