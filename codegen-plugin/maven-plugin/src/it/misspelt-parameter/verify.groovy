String log = new File(basedir, 'build.log').text
assert log.contains('<sid> is no parameter of this plugin and changes nothing; did you mean <side>?')
assert log.contains('<output> is no parameter of this plugin and changes nothing')
assert new File(basedir, 'target/generated-sources/spice/com/example/ping/Ping.java').isFile()
assert log.contains('-Dspice.bundeld is no property of this plugin and changes nothing; did you mean -Dspice.bundled?')
assert !log.contains('spice.mine is no') && !log.contains('spice.dialect is no')
