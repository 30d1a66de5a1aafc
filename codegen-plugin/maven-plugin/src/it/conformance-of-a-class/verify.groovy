String log = new File(basedir, 'build.log').text
assert log.contains('com.example.SetAckTestee')
assert log =~ /\b1 case\b/ || log.contains('1 passed')
assert new File(basedir, 'target/spice-conformance/report.html').isFile()
