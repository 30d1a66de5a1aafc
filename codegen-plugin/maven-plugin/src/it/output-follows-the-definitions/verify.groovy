List<String> runs = new File(basedir, 'build.log').readLines().findAll { it.contains('SPICE codecs: ') }
assert runs.size() == 4
assert runs[1].contains(': 1 file written, ')
assert runs[2].contains(': 0 files written, ') && !runs[2].contains(', 0 removed')
assert runs[3].endsWith('up to date')
def made = new File(basedir, 'target/generated-sources/spice/com/example/ping')
assert new File(made, 'Ping.java').isFile()
assert !new File(made, 'PongChannels.java').exists()
