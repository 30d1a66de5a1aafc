String log = new File(basedir, 'build.log').text
assert log.contains("is that of execution 'codecs-of-ping' of ")
assert log.contains("and of execution 'codecs-of-the-agent' of ")
assert new File(basedir, 'target/generated-sources/spice/com/example/ping/Ping.java').isFile()
assert !log.contains('at dev.spicewire.')
