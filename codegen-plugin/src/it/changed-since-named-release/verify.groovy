String log = new File(basedir, 'build.log').text
assert log.contains('Comparing with com.example:ping:1.0')
assert log.contains('breaking field-appended PingChannel.ping.time')
