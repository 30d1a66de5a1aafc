List<String> runs = new File(basedir, 'build.log').readLines().findAll { it.contains('SPICE codecs: ') }
assert runs.size() == 2
assert runs[1].endsWith('SPICE codecs: up to date')
assert new File(basedir, 'target/classes/com/example/ping/Ping.class').isFile()
