String log = new File(basedir, 'build.log').text
assert log.contains('Comparing with com.example:ping:1.1')
assert log.contains('Protocol changes: 0 breaking, 0 extension, 1 source, 0 none; 0 unproven')
assert log.contains('Comparing with com.example:ping:1.0')
assert log.contains('breaking field-appended PingChannel.ping.time')
assert log.contains('on project ping: com.example:ping:9.9: ')
assert !log.contains('at dev.spicewire.')
