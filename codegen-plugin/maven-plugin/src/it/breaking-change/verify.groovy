String log = new File(basedir, 'build.log').text
assert log.contains('breaking field-appended PingChannel.ping.time')
assert log.contains('old client, new server: ok; new client, old server: breaks')
assert !log.contains('at dev.spicewire.')
assert new File(basedir, 'target/spice-diff/diff.json').text.contains('"rule": "field-appended"')
assert new File(basedir, 'target/spice-diff/diff.html').text.contains('<svg')
assert new File(basedir, 'target/spice-diff/diff.xml').text.contains('failures="1"')
