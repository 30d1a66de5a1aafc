String log = new File(basedir, 'build.log').text
assert !new File(basedir, 'pom.xml').exists()
assert log.contains('spice:generate') && log.contains('leaveOut') && log.contains('spice.outputDirectory')
assert !log.contains('${')
