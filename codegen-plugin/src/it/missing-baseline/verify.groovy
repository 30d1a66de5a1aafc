String log = new File(basedir, 'build.log').text
assert log.contains('com.example:ping:9.9: ')
assert !log.contains('at dev.spicewire.')
