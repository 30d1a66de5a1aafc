assert new File(basedir, 'target/classes/com/example/ping/Ping.class').isFile()
assert !new File(basedir, 'target/classes/META-INF').exists()
