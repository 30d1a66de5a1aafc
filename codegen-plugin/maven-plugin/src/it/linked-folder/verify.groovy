assert new File(basedir, 'target/generated-sources/spice/com/example/ping/Ping.java').isFile()
