List<String> runs = new File(basedir, 'build.log').readLines().findAll { it.contains('SPICE codecs: ') }
assert runs[1].endsWith('SPICE codecs: up to date')
String log = new File(basedir, 'build.log').text
assert log.count('Nothing to compile') == 1
