String log = new File(basedir, 'build.log').text
assert log.contains('Skipped: no definitions: ')
assert !new File(basedir, 'target/generated-sources').exists()
