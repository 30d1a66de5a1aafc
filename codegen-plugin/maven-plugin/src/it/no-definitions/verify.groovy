String log = new File(basedir, 'build.log').text
File folder = new File(basedir, 'src/main/spice')
assert log.contains('no definitions: ' + folder + ' does not exist; put definitions there,')
assert log.contains('Skipped: no definitions: ')
assert !new File(basedir, 'target/generated-sources').exists()
assert !log.contains('at dev.spicewire.')
