assert new File(basedir, 'target/classes/META-INF/spice/ping.proto').isFile()
assert !new File(basedir, 'target/generated-sources').exists()
