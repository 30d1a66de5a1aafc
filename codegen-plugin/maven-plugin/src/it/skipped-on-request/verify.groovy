String log = new File(basedir, 'build.log').text
assert log.contains('Skipped, as spice.skip says')
assert !new File(basedir, 'target/generated-sources').exists()
