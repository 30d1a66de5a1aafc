String log = new File(basedir, 'build.log').text
assert log.contains('Comparing with com.example:ping:1.1')
String report = new File(basedir, 'target/spice-diff/diff.json').text
assert report.contains('"rule": "field-renamed"')
assert report.contains('"level": "source"')
