String log = new File(basedir, 'build.log').text
assert log.contains('Protocol changes: 1 breaking')
assert new File(basedir, 'target/spice-diff/diff.html').isFile()
