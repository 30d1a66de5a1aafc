String log = new File(basedir, 'build.log').text
assert log.contains('Ping.java: exists and was not generated; remove it or choose another output directory')
assert !log.contains('at dev.spicewire.')
assert new File(basedir, 'codecs/com/example/own/Ping.java').text == '// Written by hand.\n'
assert new File(basedir, 'codecs/com/example/ping/Notes.txt').text == 'Written by hand.\n'
assert new File(basedir, 'codecs/com/example/ping/Ping.java').isFile()
